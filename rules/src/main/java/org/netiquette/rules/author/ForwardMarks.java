package org.netiquette.rules.author;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Recognises the line that a mail program puts above a forwarded or copied mail: "----- Original Message -----". */
final class ForwardMarks {

    /**
     * The data of {@code forward-marks.yaml}.
     *
     * @param ruled wordings that count between dashes
     * @param plain wordings that count without dashes, if a header block or a quotation follows
     * @param examples what is a mark, of either kind, and what is none
     */
    record Data(List<String> ruled, List<String> plain, Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/forward-marks.yaml");
            node.fields(Set.of("ruled", "plain", "examples"));
            return new Data(node.get("ruled").texts(), node.get("plain").texts(), Examples.of(node.get("examples")));
        }
    }

    private static final int SHORTEST_RULE = 2;
    private static final int SHORTEST_SEPARATOR = 5;

    private final Set<String> ruled;
    private final Set<String> plain;

    ForwardMarks(Data data) {
        ruled = data.ruled().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
        plain = data.plain().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the line is such a wording between dashes, whatever follows on it. */
    boolean isRuled(Line line) {
        String text = line.text();
        int from = ruleEnd(text, 0);
        if (!line.mayBeFormula() || from < SHORTEST_RULE) {
            return false;
        }
        int to = text.indexOf("--", from);
        return to > 0 && ruled.contains(Words.fold(text.substring(from, to)));
    }

    /** Whether the line is such a wording that needs no dashes. */
    boolean isPlain(Line line) {
        return line.text().length() <= 80 && plain.contains(line.folded());
    }

    /** Whether the line is a rule of dashes or underscores. */
    boolean isSeparator(Line line) {
        int end = ruleEnd(line.text(), 0);
        return end >= SHORTEST_SEPARATOR && end == line.text().length();
    }

    private static int ruleEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }
}
