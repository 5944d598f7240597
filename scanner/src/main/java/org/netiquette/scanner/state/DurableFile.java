package org.netiquette.scanner.state;

/**
 * A file whose writes have reached the disk when the method returns, so that a power cut loses nothing that was said to
 * be written. Every method throws {@link StateFailure}.
 */
public interface DurableFile {

    /** All its bytes; none if it does not exist. */
    byte[] read();

    /** Adds these bytes at the end. After a failure the file is as long as before. */
    void append(byte[] bytes);

    /** Puts these bytes in the place of all others at one stroke: a reader sees the old ones or the new ones. */
    void replace(byte[] bytes);

    /**
     * Keeps a copy under another name beside it.
     *
     * @return where it is, for the user
     */
    String keepCopy();
}
