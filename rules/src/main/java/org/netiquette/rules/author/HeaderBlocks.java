package org.netiquette.rules.author;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Recognises the header lines (From, Sent, To, Subject) that Outlook and others put above a quoted mail. */
final class HeaderBlocks {

    /** Which header a line is. */
    enum Header {
        FROM,
        DATE,
        TO,
        COPY,
        SUBJECT
    }

    /**
     * The data of {@code header-blocks.yaml}.
     *
     * @param names for each header in lower case, its names in the languages of the mail programs
     * @param examples what is a block and what is none
     */
    record Data(Map<String, List<String>> names, Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/header-blocks.yaml");
            node.fields(Set.of("names", "examples"));
            return new Data(names(node.get("names")), Examples.of(node.get("examples")));
        }

        private static Map<String, List<String>> names(YamlNode node) {
            Map<String, List<String>> names = new HashMap<>();
            node.fields(HEADERS).forEach((header, written) -> names.put(header, written.texts()));
            return names;
        }
    }

    private static final Set<String> HEADERS = Set.of("from", "date", "to", "copy", "subject");

    /** The answer when no header block stands at a line. */
    static final int NONE = -1;

    private static final int LONGEST_NAME = 30;
    private static final int MOST_LINES = 14;
    /** Recipients may run over several lines. */
    private static final int MOST_CONTINUATION_LINES = 3;

    private final Map<String, Set<Header>> byName = new HashMap<>();

    HeaderBlocks(Data data) {
        data.names()
                .forEach((header, names) -> names.forEach(
                        name -> byName.computeIfAbsent(Words.fold(name), unknown -> EnumSet.noneOf(Header.class))
                                .add(Header.valueOf(header.toUpperCase(Locale.ROOT)))));
    }

    /**
     * Where the header block that begins at a line ends.
     *
     * @return the line after its last, or {@link #NONE}
     */
    int end(List<Line> lines, int first) {
        if (!headers(lines.get(first)).contains(Header.FROM)) {
            return NONE;
        }
        EnumSet<Header> seen = EnumSet.noneOf(Header.class);
        boolean dated = false;
        boolean addressed = false;
        boolean recipients = false;
        int continued = 0;
        int end = first;
        for (int at = first; at < Math.min(lines.size(), first + MOST_LINES); at++) {
            Line line = lines.get(at);
            Set<Header> headers = headers(line);
            if (headers.isEmpty()) {
                boolean blankBetween = line.isBlank() && end == at && at + 1 < lines.size();
                boolean goesOn = blankBetween
                        ? !headers(lines.get(at + 1)).isEmpty()
                        : recipients && line.mayBeFormula() && !line.isBlank() && continued++ < MOST_CONTINUATION_LINES;
                if (!goesOn) {
                    break;
                }
                continue;
            }
            // One word may name two headers ("Da", "A"); the one not seen yet is meant.
            Header header = headers.stream()
                    .filter(each -> !seen.contains(each))
                    .findFirst()
                    .orElseGet(() -> headers.iterator().next());
            seen.add(header);
            recipients = header == Header.TO || header == Header.COPY;
            dated |= header == Header.DATE && line.text().chars().anyMatch(Character::isDigit);
            addressed |= line.text().indexOf('@') >= 0;
            end = at + 1;
        }
        seen.remove(Header.COPY);
        return seen.size() >= 3 && (dated || addressed) ? end : NONE;
    }

    /** Which headers a line may be; none if it is no header line with a value. */
    private Set<Header> headers(Line line) {
        int colon = line.mayBeFormula() ? colon(line.text()) : NONE;
        if (colon < 0 || Words.fold(line.text().substring(colon)).isEmpty()) {
            return Set.of();
        }
        return byName.getOrDefault(Words.fold(line.text().substring(0, colon)), Set.of());
    }

    private static int colon(String line) {
        for (int at = 0; at < Math.min(line.length(), LONGEST_NAME); at++) {
            if (line.charAt(at) == ':' || line.charAt(at) == '\uFF1A') {
                return at;
            }
        }
        return NONE;
    }
}
