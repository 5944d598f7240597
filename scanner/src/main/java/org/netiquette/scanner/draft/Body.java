package org.netiquette.scanner.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.netiquette.rules.draft.BodyFormat;

/**
 * A text that a reader sees, or a piece of it.
 *
 * @param text its characters
 * @param format how they are written
 */
record Body(String text, BodyFormat format) {

    static final Body EMPTY = new Body("", BodyFormat.TEXT);

    /** About fifty pages. What is longer is no letter, and the review of it would keep the others waiting. */
    private static final int LONGEST = 300_000;

    /** Line ends and tags. A text of many short lines takes longer to review than its length tells. */
    private static final int MOST_LINES = 30_000;

    /** Nobody writes a word that long; it is an image that stands in the page itself. */
    private static final int LONGEST_WORD = 1_000;

    /** Elements whose text no reader sees. */
    private static final List<String> UNSEEN = List.of("style", "script", "title");

    boolean isHtml() {
        return format == BodyFormat.HTML;
    }

    /** What follows each other in a mail, as one; a page, if one of them is a page. */
    static Body joined(List<Body> pieces) {
        if (pieces.isEmpty()) {
            return EMPTY;
        }
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        if (pieces.stream().noneMatch(Body::isHtml)) {
            return new Body(pieces.stream().map(Body::text).collect(Collectors.joining("\n")), BodyFormat.TEXT);
        }
        return new Body(pieces.stream().map(Body::asHtml).collect(Collectors.joining("<br>\n")), BodyFormat.HTML);
    }

    private String asHtml() {
        return isHtml()
                ? text
                : "<pre>\n" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>";
    }

    /**
     * How many letters and digits a reader sees, roughly: tags, styles and comments do not count.
     *
     * @param enough where counting stops
     */
    int visibleLetters(int enough) {
        boolean tagged = isHtml();
        int letters = 0;
        int at = 0;
        while (at < text.length() && letters < enough) {
            char c = text.charAt(at);
            if (tagged && c == '<') {
                at = tagEnd(at);
            } else {
                letters += Character.isLetterOrDigit(c) ? 1 : 0;
                at++;
            }
        }
        return letters;
    }

    private int tagEnd(int start) {
        if (text.startsWith("<!--", start)) {
            return behind("-->", start);
        }
        for (String unseen : UNSEEN) {
            if (text.regionMatches(true, start + 1, unseen, 0, unseen.length())) {
                return behind("</" + unseen, start);
            }
        }
        return behind(">", start);
    }

    private int behind(String close, int start) {
        int at = start + 1;
        if (close.length() == 1) {
            // Most tags, and many times faster than to compare at each place.
            int found = text.indexOf(close.charAt(0), at);
            return found < 0 ? text.length() : found + 1;
        }
        while (at < text.length() && !text.regionMatches(true, at, close, 0, close.length())) {
            at++;
        }
        return Math.min(at + close.length(), text.length());
    }

    /** This body, or as much of it as a review can take: images in the text go first, then the end. */
    Body shortened() {
        if (text.length() <= MOST_LINES) {
            return this;
        }
        int tooLong = text.length() > LONGEST ? LONGEST_WORD : Integer.MAX_VALUE;
        StringBuilder shorter = new StringBuilder(Math.min(text.length(), LONGEST));
        int wordStart = 0;
        int lines = 0;
        for (int at = 0; at < text.length() && shorter.length() < LONGEST && lines < MOST_LINES; at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '\'') {
                wordStart = at + 1;
            }
            if (at - wordStart < tooLong) {
                shorter.append(c);
            }
            lines += c == '\n' || c == '<' ? 1 : 0;
        }
        return shorter.length() == text.length() ? this : new Body(shorter.toString(), format);
    }
}
