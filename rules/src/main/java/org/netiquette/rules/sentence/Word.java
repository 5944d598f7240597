package org.netiquette.rules.sentence;

/**
 * One word of a sentence.
 *
 * @param start where it starts in the sentence, in UTF-16 code units
 * @param end where it ends
 * @param form how patterns see it: lower case, without accents, contractions taken apart ({@code don't} is {@code do}
 *     and {@code not})
 * @param kind what it is
 * @param before what stands between it and the word before
 */
public record Word(int start, int end, String form, Kind kind, Joint before) {

    /** What a word is. */
    public enum Kind {
        /** Letters, written small. */
        PLAIN,
        /** Letters that start with a capital, so perhaps a name. */
        CAPITALISED,
        /** Digits. */
        NUMBER,
        /** A mail address. */
        EMAIL,
        /** A web address. */
        URL
    }

    /** What stands between two words. */
    public enum Joint {
        /** Blanks, quotation marks, square brackets within a sentence, nothing. */
        SPACE,
        /** A comma, a colon, a round bracket or a full stop that ends no sentence. */
        COMMA,
        /** A semicolon, a dash, an ellipsis, a question or exclamation mark: another thought begins. */
        BREAK
    }
}
