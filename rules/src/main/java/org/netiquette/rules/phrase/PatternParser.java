package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.netiquette.rules.phrase.Pattern.Edge;
import org.netiquette.rules.phrase.Pattern.WordKind;

/**
 * Reads the pattern language of the phrase packs; {@code rules/README.md} describes it for people who write packs.
 *
 * <p>Nothing in the language repeats without bound, so every pattern matches stretches of bounded length only, and
 * matching stays linear in the length of the text.
 */
final class PatternParser {

    private static final int DEFAULT_GAP = 3;
    private static final int WIDEST_GAP = 9;
    private static final Map<String, WordKind> KINDS = Map.of(
            "word", WordKind.ANY,
            "name", WordKind.NAME,
            "number", WordKind.NUMBER,
            "email", WordKind.EMAIL,
            "url", WordKind.URL);

    private final String source;
    private final Map<String, Pattern> lists;
    private final WordPatterns words;
    private int at;

    private PatternParser(String source, Map<String, Pattern> lists, WordPatterns words) {
        this.source = source;
        this.lists = lists;
        this.words = words;
    }

    /**
     * Reads one pattern.
     *
     * @param source the pattern as it stands in a pack
     * @param lists the word lists that it may name
     * @param words what its words stand for
     * @throws PatternError if it cannot be read
     */
    static Pattern parse(String source, Map<String, Pattern> lists, WordPatterns words) {
        PatternParser parser = new PatternParser(source, lists, words);
        Pattern pattern = parser.choice();
        if (parser.at < source.length()) {
            throw parser.error("'" + source.charAt(parser.at) + "' closes nothing; remove it or open it before");
        }
        return pattern;
    }

    private Pattern choice() {
        List<Pattern> options = new ArrayList<>();
        options.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return Pattern.anyOf(options);
    }

    private Pattern sequence() {
        List<Pattern> parts = new ArrayList<>();
        skipBlanks();
        while (at < source.length() && ")]|".indexOf(source.charAt(at)) < 0) {
            parts.add(part());
            skipBlanks();
        }
        if (parts.isEmpty()) {
            throw error("there is nothing between two marks; write a word there");
        }
        return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
    }

    private Pattern part() {
        char c = source.charAt(at);
        return switch (c) {
            case '(' -> bracketed(')');
            case '[' -> new Pattern.Maybe(bracketed(']'));
            case '{' -> list(enclosed('}'));
            case '<' -> kind(enclosed('>'));
            case '^' -> edge(Edge.START);
            case '$' -> edge(Edge.END);
            case '?' -> edge(Edge.QUESTION);
            case '.' -> gap();
            default -> word();
        };
    }

    private Pattern bracketed(char close) {
        int opened = at;
        at++;
        Pattern inside = choice();
        if (at >= source.length() || source.charAt(at) != close) {
            throw error("the '" + source.charAt(opened) + "' at character " + (opened + 1) + " is never closed; write '"
                    + close + "' where it ends");
        }
        at++;
        return inside;
    }

    private String enclosed(char close) {
        int end = source.indexOf(close, at);
        if (end < 0) {
            throw error("the '" + source.charAt(at) + "' at character " + (at + 1) + " is never closed; write '" + close
                    + "' after the name");
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private Pattern list(String name) {
        Pattern list = lists.get(name);
        if (list == null) {
            throw error("there is no word list {" + name + "}; the lists so far are " + new TreeSet<>(lists.keySet()));
        }
        return list;
    }

    private Pattern kind(String name) {
        WordKind kind = KINDS.get(name);
        if (kind == null) {
            throw error("there is no kind of word <" + name + ">; write one of " + new TreeSet<>(KINDS.keySet()));
        }
        return new Pattern.OfKind(kind);
    }

    private Pattern edge(Edge edge) {
        at++;
        return new Pattern.At(edge);
    }

    private Pattern gap() {
        int dots = at;
        while (at < source.length() && source.charAt(at) == '.') {
            at++;
        }
        int count = at - dots;
        if (count < 2 || count > 3) {
            throw error(
                    "a gap is '..' (stops at commas) or '...' (steps over them), with the number of words behind it: ..5");
        }
        int words = DEFAULT_GAP;
        if (at < source.length() && Character.isDigit(source.charAt(at))) {
            words = source.charAt(at) - '0';
            at++;
            if (words == 0 || (at < source.length() && Character.isDigit(source.charAt(at)))) {
                throw error("a gap has 1 to " + WIDEST_GAP + " words; write for example ..5");
            }
        }
        return new Pattern.Gap(words, count == 3);
    }

    private Pattern word() {
        int start = at;
        while (at < source.length()
                && !Character.isWhitespace(source.charAt(at))
                && "()[]{}<>|^$?~".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        String written = source.substring(start, at);
        boolean anyForm = at < source.length() && source.charAt(at) == '~';
        if (anyForm) {
            at++;
        }
        return words.of(written, anyForm)
                .orElseThrow(() -> error("'" + (at == start ? source.charAt(at) : written)
                        + "' is no word; marks are ( ) [ ] { } < > | ^ $ ? .. ~"));
    }

    private void skipBlanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private PatternError error(String problem) {
        return new PatternError("in the phrase '" + source + "': " + problem);
    }
}
