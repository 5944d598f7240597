package org.netiquette.scanner.report;

import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Part;

/**
 * A place in a text, as editors count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
record Place(long line, int column) {

    /** Where an offset lies; a line ends at CR LF, LF or CR. */
    static Place of(String text, int offset) {
        long line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }

    /**
     * Where in its file a finding is: to the column in a text, at the start of the message in a mail, whose body is
     * encoded there.
     */
    static Place inFile(Source source, Draft draft, Finding finding) {
        boolean exact = source.plainText() && finding.place().part() == Part.BODY;
        return exact ? of(draft.body(), finding.place().span().start()) : new Place(source.line(), 1);
    }
}
