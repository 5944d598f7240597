package org.netiquette.rules.author;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

/** Which code units of the visible text are not author text, while they are being found. Used by one read only. */
final class Cuts {

    private final BitSet quoted = new BitSet();
    private final BitSet signed = new BitSet();
    private final BitSet indented = new BitSet();

    /** Marks a part of the quoted thread. */
    void quote(int start, int end) {
        quoted.set(start, end);
    }

    /** Marks a part of the signature. */
    void sign(int start, int end) {
        signed.set(start, end);
    }

    /** Takes a stretch out of the signature again. */
    void unsign(int start, int end) {
        signed.clear(start, end);
    }

    /** Marks what is set in as a block: a quoted thread only if a line above says so. */
    void indent(int start, int end) {
        indented.set(start, end);
    }

    boolean isQuoted(int at) {
        return quoted.get(at);
    }

    boolean isSigned(int at) {
        return signed.get(at);
    }

    boolean isIndented(int at) {
        return indented.get(at);
    }

    /** Whether something cut already stands at {@code at}. */
    boolean isCut(int at) {
        return quoted.get(at) || signed.get(at);
    }

    /** Where the signature that covers {@code at} ends. */
    int signatureEnd(int at) {
        return signed.nextClearBit(at);
    }

    /** What is left for the author, in order, each stretch without white space at its ends. */
    List<Span> kept(String visible) {
        BitSet author = new BitSet(visible.length());
        author.set(0, visible.length());
        author.andNot(quoted);
        author.andNot(signed);
        return stretches(author, visible);
    }

    /** What was cut, in the order of the visible text; what is both thread and signature is thread. */
    List<CutSpan> cut(String visible) {
        BitSet onlySigned = (BitSet) signed.clone();
        onlySigned.andNot(quoted);
        List<CutSpan> found = new ArrayList<>();
        stretches(quoted, visible).forEach(span -> found.add(new CutSpan(Ignored.Kind.QUOTE, span)));
        stretches(onlySigned, visible).forEach(span -> found.add(new CutSpan(Ignored.Kind.SIGNATURE, span)));
        found.sort((one, other) -> one.visible().compareTo(other.visible()));
        return joined(found, visible);
    }

    /**
     * A stretch that was cut.
     *
     * @param kind why
     * @param visible where it stands in the visible text
     */
    record CutSpan(Ignored.Kind kind, Span visible) {}

    /** Lines of one kind below each other are one stretch. */
    private static List<CutSpan> joined(List<CutSpan> found, String visible) {
        List<CutSpan> joined = new ArrayList<>();
        for (CutSpan next : found) {
            CutSpan last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
            boolean goesOn = last.kind() == next.kind()
                    && last.visible().end() <= next.visible().start()
                    && Line.trim(visible, last.visible().end(), next.visible().start())
                            .isEmpty();
            if (goesOn) {
                joined.set(
                        joined.size() - 1,
                        new CutSpan(last.kind(), last.visible().union(next.visible())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    private static List<Span> stretches(BitSet units, String visible) {
        List<Span> found = new ArrayList<>();
        int start = units.nextSetBit(0);
        while (start >= 0 && start < visible.length()) {
            int end = Math.min(units.nextClearBit(start), visible.length());
            Line.trim(visible, start, end).ifPresent(found::add);
            start = units.nextSetBit(end);
        }
        return List.copyOf(found);
    }
}
