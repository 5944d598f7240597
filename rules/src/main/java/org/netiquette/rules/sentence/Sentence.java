package org.netiquette.rules.sentence;

import org.netiquette.rules.draft.Span;

/**
 * One sentence, greeting, bullet or sign-off of a text.
 *
 * @param role what it does in the mail
 * @param span where it stands in the visible text, without the blanks around it and without a bullet's mark
 * @param text the slice of the visible text at {@code span}
 */
public record Sentence(Role role, Span span, String text) {

    /** What a sentence does in the mail. */
    public enum Role {
        /** A line of its own that salutes: "Dear Ms Okafor,". */
        GREETING,
        /** A sentence of the mail itself. */
        PROSE,
        /** A line of its own that says goodbye: "Kind regards,". */
        SIGN_OFF,
        /** A short line below the sign-off: the writer's name. */
        NAME
    }

    /** Whether it ends with a question mark, closing quotes and brackets aside. */
    public boolean isQuestion() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '?') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }
}
