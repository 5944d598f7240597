package org.netiquette.scanner.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netiquette.scanner.account.AnnotationKind;

/** Which marks a draft that breaks the rules shall bear, in the order in which they are set. */
public final class MarkPlan {

    /**
     * The keyword that is ours alone. No {@code $} before it: those names are registered ones (RFC 5788). Letters only,
     * so that it is an atom (RFC 3501 section 9) to every server.
     */
    public static final String KEYWORD = "NetiquetteReview";

    /** The star or flag that every client shows. */
    public static final String FLAGGED = "\\Flagged";

    private static final int THUNDERBIRD_LABELS = 5;

    /**
     * One mark.
     *
     * @param flag the keyword, or the system flag with its backslash
     * @param ourName whether nobody but Netiquette sets it
     * @param after a mark that must be there by our hand, or this one is left out
     */
    record Mark(String flag, boolean ourName, Optional<String> after) {}

    /** The flag colours of Apple Mail; its three {@code $MailFlagBit} keywords are the colour's number in binary. */
    public enum Colour {
        /** The plain flag. */
        RED(0),
        /** Bit 0. */
        ORANGE(1),
        /** Bit 1. */
        YELLOW(2),
        /** Bits 0 and 1. */
        GREEN(3),
        /** Bit 2. */
        BLUE(4),
        /** Bits 0 and 2. */
        PURPLE(5),
        /** Bits 1 and 2. */
        GREY(6);

        private final int number;

        Colour(int number) {
            this.number = number;
        }
    }

    private final List<Mark> marks;

    private MarkPlan(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /** No mark at all. */
    public static MarkPlan none() {
        return new MarkPlan(List.of());
    }

    /** What is set without being asked for: our keyword. */
    public static MarkPlan usual() {
        return none().withKeyword();
    }

    /**
     * The marks of the kinds that the user wants.
     *
     * @param label the number of Thunderbird's tag, 1 to 5
     * @param colour of Apple Mail's flag
     */
    public static MarkPlan of(Set<AnnotationKind> kinds, int label, Colour colour) {
        MarkPlan plan = none();
        if (kinds.contains(AnnotationKind.KEYWORD)) {
            plan = plan.withKeyword();
        }
        if (kinds.contains(AnnotationKind.FLAGGED)) {
            plan = plan.withFlagged();
        }
        if (kinds.contains(AnnotationKind.THUNDERBIRD)) {
            plan = plan.withThunderbirdLabel(label);
        }
        if (kinds.contains(AnnotationKind.APPLE)) {
            plan = plan.withAppleColour(colour);
        }
        return plan;
    }

    /** With our keyword, which harms nothing and dies with the revision. */
    public MarkPlan withKeyword() {
        return with(new Mark(KEYWORD, true, Optional.empty()));
    }

    /** With the star. */
    public MarkPlan withFlagged() {
        return with(new Mark(FLAGGED, false, Optional.empty()));
    }

    /**
     * With one of Thunderbird's coloured tags.
     *
     * @param number 1 (important) to 5 (later)
     * @throws IllegalArgumentException if there is no such tag
     */
    public MarkPlan withThunderbirdLabel(int number) {
        if (number < 1 || number > THUNDERBIRD_LABELS) {
            throw new IllegalArgumentException("Thunderbird's tags go from 1 to 5, not " + number);
        }
        return with(new Mark("$label" + number, false, Optional.empty()));
    }

    /** With one of Apple Mail's flag colours. A draft that the user flagged keeps the user's own colour. */
    public MarkPlan withAppleColour(Colour colour) {
        MarkPlan plan = withFlagged();
        for (int bit = 0; bit < 3; bit++) {
            if (((colour.number >> bit) & 1) == 1) {
                plan = plan.with(new Mark("$MailFlagBit" + bit, false, Optional.of(FLAGGED)));
            }
        }
        return plan;
    }

    private MarkPlan with(Mark mark) {
        if (marks.contains(mark)) {
            return this;
        }
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new MarkPlan(more);
    }

    List<Mark> marks() {
        return marks;
    }
}
