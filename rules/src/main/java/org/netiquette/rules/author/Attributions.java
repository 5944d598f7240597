package org.netiquette.rules.author;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Recognises the line with which a mail program introduces a quotation: "On Monday, Dana wrote:". */
final class Attributions {

    /** How sure it is that a line introduces a quotation. */
    enum Certainty {
        /** It does not look like one. */
        NONE,
        /** It is one if a quotation follows. */
        IF_QUOTE_FOLLOWS,
        /** Only a mail program writes such a line. */
        CERTAIN
    }

    /**
     * The data of {@code attributions.yaml}.
     *
     * @param starts how such a line begins
     * @param verbs the word for writing
     * @param pronouns what stands before the verb when a person wrote the line
     * @param examples what is one and what is none
     */
    record Data(List<String> starts, List<String> verbs, List<String> pronouns, Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/attributions.yaml");
            node.fields(Set.of("starts", "verbs", "pronouns", "examples"));
            return new Data(
                    node.get("starts").texts(),
                    node.get("verbs").texts(),
                    node.get("pronouns").texts(),
                    Examples.of(node.get("examples")));
        }
    }

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2} ?[:.h] ?\\d\\d\\b");
    private static final int SHORT = 60;

    private final List<String> starts;
    private final List<String> verbs;
    private final List<String> pronouns;

    Attributions(Data data) {
        starts = data.starts().stream().map(Words::fold).toList();
        verbs = data.verbs().stream().map(Words::fold).toList();
        pronouns = data.pronouns().stream().map(Words::fold).toList();
    }

    /** Whether the line begins as an attribution begins, so that it may run on to the next line. */
    boolean begins(Line line) {
        String folded = line.folded();
        return starts.stream().anyMatch(start -> Words.startsWith(folded, start));
    }

    /** Judges a line, or the two or three lines over which a mail program wrapped it. */
    Certainty judge(String line) {
        if (line.length() > Line.LONGEST_FORMULA || !introduces(line)) {
            return Certainty.NONE;
        }
        boolean year = YEAR.matcher(line).find();
        boolean time = TIME.matcher(line).find();
        boolean address = line.indexOf('@') >= 0;
        int evidence = (year ? 1 : 0) + (time ? 1 : 0) + (address ? 1 : 0);
        String folded = Words.fold(line);
        boolean verb = verbs.stream().anyMatch(each -> Words.contains(folded, each));
        boolean start = starts.stream().anyMatch(each -> Words.startsWith(folded, each));
        if (!verb) {
            return evidence >= 2 && (time || address) ? Certainty.IF_QUOTE_FOLLOWS : Certainty.NONE;
        }
        boolean personWroteIt = pronouns.stream().anyMatch(each -> Words.contains(folded, each));
        if (!personWroteIt && evidence >= (start ? 2 : 3)) {
            return Certainty.CERTAIN;
        }
        boolean endsWithVerb = verbs.stream().anyMatch(each -> Words.endsWith(folded, each));
        return evidence > 0 || (endsWithVerb && line.length() <= SHORT) ? Certainty.IF_QUOTE_FOLLOWS : Certainty.NONE;
    }

    /** Whether it ends with a colon, or stands between dashes. */
    private static boolean introduces(String line) {
        int end = line.length();
        while (end > 0 && (Words.isSpace(line.charAt(end - 1)) || line.charAt(end - 1) == '*')) {
            end--;
        }
        boolean colon = end > 0 && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == '\uFF1A');
        return colon || (line.startsWith("--") && line.startsWith("--", end - 2));
    }
}
