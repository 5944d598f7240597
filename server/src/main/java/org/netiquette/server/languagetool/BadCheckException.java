package org.netiquette.server.languagetool;

/**
 * A request that LanguageTool would refuse too. Its message goes to the client, so it never holds a parameter's value.
 */
public final class BadCheckException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadCheckException(String parameter, String problem) {
        super(problem);
        this.parameter = parameter;
    }

    /** The parameter at fault. */
    public String parameter() {
        return parameter;
    }

    /** What it must be, to follow its name: {@code "must be …"}. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
