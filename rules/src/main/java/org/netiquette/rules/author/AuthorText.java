package org.netiquette.rules.author;

import java.util.List;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

/**
 * What of a body the user wrote.
 *
 * @param visible the whole visible text of the body, quoted thread and signature included
 * @param kept the stretches of {@code visible} that are author text, in order, without overlap
 * @param ignored the other stretches that hold anything, as spans of the body as it was sent, in order
 * @param quotedThread the quoted thread that was cut out, without its {@code >} marks, empty if there is none
 */
public record AuthorText(VisibleText visible, List<Span> kept, List<Ignored> ignored, String quotedThread) {

    /** Copies the lists. */
    public AuthorText {
        kept = List.copyOf(kept);
        ignored = List.copyOf(ignored);
    }
}
