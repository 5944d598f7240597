package org.netiquette.rules.yaml;

/** A data file that cannot be used; the message names file and line and says what to write. */
public final class YamlError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An error at one line of one file.
     *
     * @param file the file's name
     * @param line from 1
     * @param problem what is wrong and what to write instead
     */
    public YamlError(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
