package org.netiquette.rules.review;

import java.util.OptionalInt;
import org.netiquette.rules.draft.Span;

/**
 * Where in the draft a finding points.
 *
 * @param part which field of the draft
 * @param attachment which attachment, from 0; present only when {@code part} is {@link Part#ATTACHMENT}
 * @param span where in that field; 0..0 when {@code part} is {@link Part#DRAFT}
 * @param quote the slice of the field at {@code span}, exactly as it was sent
 */
public record Place(Part part, OptionalInt attachment, Span span, String quote) {

    private static final Span NOWHERE = new Span(0, 0);

    /** The draft as a whole. */
    public static Place draft() {
        return new Place(Part.DRAFT, OptionalInt.empty(), NOWHERE, "");
    }

    /** A stretch of the subject line. */
    public static Place subject(String subject, Span span) {
        return new Place(Part.SUBJECT, OptionalInt.empty(), span, span.slice(subject));
    }

    /** A stretch of the body as it was sent. */
    public static Place body(String body, Span span) {
        return new Place(Part.BODY, OptionalInt.empty(), span, span.slice(body));
    }

    /** The whole file name of attachment {@code index}. */
    public static Place attachment(int index, String fileName) {
        return new Place(Part.ATTACHMENT, OptionalInt.of(index), new Span(0, fileName.length()), fileName);
    }

    /** Whether the two share a stretch, or both point at the draft as a whole. */
    public boolean overlaps(Place other) {
        return part == other.part
                && attachment.equals(other.attachment)
                && (part == Part.DRAFT || span.overlaps(other.span));
    }
}
