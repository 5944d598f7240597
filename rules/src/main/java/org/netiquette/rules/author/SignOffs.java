package org.netiquette.rules.author;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Recognises the line that closes a letter: "Kind regards,". */
final class SignOffs {

    /**
     * The data of {@code sign-offs.yaml}.
     *
     * @param phrases whole lines, a name may follow after a comma
     * @param joiners words that join two of the phrases
     * @param endings ends of longer closing sentences
     * @param examples what is a sign-off and what is none
     */
    record Data(List<String> phrases, List<String> joiners, List<String> endings, Examples examples) {

        /** The data that ships. */
        static Data load() {
            YamlNode node = YamlFile.resource("author/sign-offs.yaml");
            node.fields(Set.of("phrases", "joiners", "endings", "examples"));
            return new Data(
                    node.get("phrases").texts(),
                    node.get("joiners").texts(),
                    node.get("endings").texts(),
                    Examples.of(node.get("examples")));
        }
    }

    private static final int LONGEST = 160;
    private static final int MOST_WORDS_OF_A_NAME = 4;
    private static final String PUNCTUATION = ",.!;:\u2013\u2014";

    private final Set<String> phrases;
    private final List<String> joiners;
    private final List<String> endings;

    SignOffs(Data data) {
        phrases = data.phrases().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
        joiners = data.joiners().stream()
                .map(joiner -> " " + Words.fold(joiner) + " ")
                .toList();
        endings = data.endings().stream().map(Words::fold).toList();
    }

    /** Whether the line closes a letter. */
    boolean matches(Line line) {
        String text = line.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        int headEnd = 0;
        while (headEnd < text.length() && PUNCTUATION.indexOf(text.charAt(headEnd)) < 0) {
            headEnd++;
        }
        boolean nameAtMost = Words.count(Words.fold(text.substring(headEnd))) <= MOST_WORDS_OF_A_NAME;
        if (nameAtMost && isClosing(Words.fold(text.substring(0, headEnd).replace("&", " and ")))) {
            return true;
        }
        String folded = line.folded();
        return isClosing(folded) || hasEnding(folded);
    }

    private boolean hasEnding(String folded) {
        for (String ending : endings) {
            if (Words.endsWith(folded, ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClosing(String folded) {
        if (phrases.contains(folded)) {
            return true;
        }
        for (String joiner : joiners) {
            int at = folded.indexOf(joiner);
            if (at > 0
                    && phrases.contains(folded.substring(0, at))
                    && phrases.contains(folded.substring(at + joiner.length()))) {
                return true;
            }
        }
        return false;
    }
}
