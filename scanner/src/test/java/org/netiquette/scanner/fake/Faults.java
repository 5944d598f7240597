package org.netiquette.scanner.fake;

/** Asked before and after each thing that is done to the mailbox or the disk; throws what shall go wrong there. */
@FunctionalInterface
public interface Faults {

    /** Nothing goes wrong. */
    Faults NONE = step -> {};

    /**
     * A step is about to be made, or has just been made.
     *
     * @param step for example {@code before add} or {@code after add}
     */
    void at(String step);
}
