package org.netiquette.scanner.report;

/**
 * How text is shown to people.
 *
 * @param colour whether the terminal shows colours and the user wants them
 */
public record Style(boolean colour) {

    /** Letters only: for files, pipes and {@code NO_COLOR}. */
    public static final Style PLAIN = new Style(false);

    private static final int LONGEST_QUOTE = 160;

    /** Names and titles. */
    public String strong(String text) {
        return painted("1", text);
    }

    /** What hurts. */
    public String bad(String text) {
        return painted("31", text);
    }

    /** What could be better. */
    public String doubtful(String text) {
        return painted("33", text);
    }

    /** What is well done. */
    public String good(String text) {
        return painted("32", text);
    }

    private String painted(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** Words of a draft on one line, without what could steer the terminal. */
    public static String words(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, LONGEST_QUOTE - 1).stripTrailing() + "…";
    }
}
