package org.netiquette.rules.sentence;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.sentence.Line.Kind;
import org.netiquette.rules.sentence.Sentence.Role;

/**
 * Parts author text into sentences.
 *
 * <p>Mail is lines before it is sentences: greetings, bullets, names and sign-offs stand alone and end without a full
 * stop, while a plain-text client has wrapped the rest at about 72 characters. So lines are put together into blocks
 * first, and each block is cut by the JDK's {@link BreakIterator}. OpenNLP's trained segmenter was the alternative: it
 * needs a model file of its own, and what goes wrong in mail (missing full stops, lower-case writers) is no better in
 * it. What {@code BreakIterator} does not know is corrected here: abbreviations end no sentence, and a full stop before
 * a small letter does.
 */
public final class SentenceSplitter {

    /** Lines longer than this are not wrapped by a mail client; each ends where its writer ended it. */
    private static final int WIDEST_WRAP = 100;

    /** Lines shorter than this are not wrapped either; nobody's window is so narrow. */
    private static final int NARROWEST_WRAP = 40;

    private final MailLines known;

    /** A splitter for a language's mail. */
    public SentenceSplitter(MailLines known) {
        this.known = known;
    }

    /**
     * The sentences of the author text, in order.
     *
     * @param text the visible text
     * @param kept the stretches of it that are author text
     */
    public List<Sentence> split(String text, List<Span> kept) {
        List<Sentence> sentences = new ArrayList<>();
        boolean[] closed = new boolean[1];
        for (Span stretch : kept) {
            split(text, Line.read(text, stretch, known), sentences, closed);
        }
        return List.copyOf(sentences);
    }

    private void split(String text, List<Line> lines, List<Sentence> sentences, boolean[] closed) {
        int width =
                lines.stream().mapToInt(line -> line.content().length()).max().orElse(0);
        int first = 0;
        while (first < lines.size()) {
            Line line = lines.get(first);
            int last = first;
            if (line.kind() == Kind.TEXT || line.kind() == Kind.BULLET) {
                while (last + 1 < lines.size() && isWrapped(text, lines.get(last), lines.get(last + 1), width)) {
                    last++;
                }
            }
            Span block = line.content().union(lines.get(last).content());
            add(text, line.kind(), block, sentences, closed);
            first = last + 1;
        }
    }

    private void add(String text, Kind kind, Span block, List<Sentence> sentences, boolean[] closed) {
        switch (kind) {
            case BLANK -> {}
            case GREETING -> sentences.add(sentence(text, Role.GREETING, block));
            case SIGN_OFF -> {
                sentences.add(sentence(text, Role.SIGN_OFF, block));
                closed[0] = true;
            }
            case TEXT, BULLET -> {
                if (closed[0] && Line.looksLikeName(block.slice(text))) {
                    sentences.add(sentence(text, Role.NAME, block));
                } else {
                    for (Span span : cut(text, block)) {
                        known.runOns().cut(text, span).forEach(part -> sentences.add(sentence(text, Role.PROSE, part)));
                    }
                }
            }
        }
    }

    private static Sentence sentence(String text, Role role, Span span) {
        return new Sentence(role, span, span.slice(text));
    }

    /** Whether a mail client, and not the writer, ended {@code line}. */
    private static boolean isWrapped(String text, Line line, Line next, int width) {
        if (next.kind() != Kind.TEXT || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
            return next.kind() == Kind.TEXT
                    && !line.content().isEmpty()
                    && endsOpen(text, line)
                    && startsSmall(text, next);
        }
        int firstWord = 0;
        while (firstWord < next.content().length()
                && !Character.isWhitespace(text.charAt(next.content().start() + firstWord))) {
            firstWord++;
        }
        boolean nextWordDidNotFit = line.content().length() + 1 + firstWord > width;
        return nextWordDidNotFit || (endsOpen(text, line) && startsSmall(text, next));
    }

    /** Whether a line ends in a way that asks to be continued: with a comma, or in the middle of a long line. */
    private static boolean endsOpen(String text, Line line) {
        char last = text.charAt(line.content().end() - 1);
        return last == ',' || (line.content().length() >= NARROWEST_WRAP && Character.isLetterOrDigit(last));
    }

    private static boolean startsSmall(String text, Line line) {
        return Character.isLowerCase(text.codePointAt(line.content().start()));
    }

    private List<Span> cut(String text, Span block) {
        String content = block.slice(text).replace('\n', ' ').replace('\r', ' ');
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(content);
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int from = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int smallStart = from;
            for (int stop = fullStopBeforeSmallLetter(content, smallStart, end);
                    stop >= 0;
                    stop = fullStopBeforeSmallLetter(content, stop, end)) {
                addTrimmed(content, start, stop, block.start(), spans);
                start = stop;
            }
            from = end;
            if (end == content.length() || !endsWithAbbreviation(content, start, end)) {
                addTrimmed(content, start, end, block.start(), spans);
                start = end;
            }
        }
        return spans;
    }

    private static void addTrimmed(String content, int start, int end, int offset, List<Span> spans) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(content.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(content.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(offset + first, offset + last));
        }
    }

    /** Where, after a full stop, a writer without capitals starts the next sentence; negative if nowhere. */
    private int fullStopBeforeSmallLetter(String content, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (content.charAt(i) != '.' || content.charAt(i + 1) != ' ') {
                continue;
            }
            int next = i + 2;
            while (next < to && content.charAt(next) == ' ') {
                next++;
            }
            boolean stopsOnce = i == 0 || content.charAt(i - 1) != '.';
            if (next < to
                    && stopsOnce
                    && Character.isLowerCase(content.charAt(next))
                    && !endsWithAbbreviation(content, from, i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsWithAbbreviation(String content, int start, int end) {
        int stop = end - 1;
        while (stop > start && Character.isWhitespace(content.charAt(stop))) {
            stop--;
        }
        if (stop <= start || content.charAt(stop) != '.') {
            return false;
        }
        int first = stop;
        while (first > start && isAbbreviationPart(content.charAt(first - 1)) && stop - first < 12) {
            first--;
        }
        String word = content.substring(first, stop).toLowerCase(Locale.ROOT);
        // "I" alone is a pronoun; any other single letter is an initial.
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        return initial || known.abbreviations().contains(word);
    }

    private static boolean isAbbreviationPart(char c) {
        return Character.isLetter(c) || c == '.';
    }
}
