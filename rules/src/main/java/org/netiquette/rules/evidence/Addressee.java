package org.netiquette.rules.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.sentence.Word;
import org.netiquette.rules.sentence.Words;

/** Whom the draft greets, so that the coach can call the reader by name. */
public final class Addressee {

    private static final String UNKNOWN = "your reader";
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_NAME = 40;

    private static final Set<String> SALUTES =
            Set.of("hi", "hello", "hey", "dear", "hiya", "good", "morning", "afternoon", "evening");

    private static final Set<String> NOT_A_NAME = Set.of(
            "sir",
            "madam",
            "ma",
            "maam",
            "team",
            "all",
            "everyone",
            "everybody",
            "hiring",
            "manager",
            "recruiter",
            "colleagues",
            "friends",
            "there",
            "ladies",
            "gentlemen",
            "whom",
            "professor",
            "doctor",
            "sirs",
            "hr",
            "committee",
            "admissions");

    private Addressee() {}

    /** The reader as the greeting names them, for example "Dana" or "Ms Okafor"; "your reader" if it names nobody. */
    public static String of(Evidence evidence) {
        if (evidence.sentences().isEmpty()) {
            return UNKNOWN;
        }
        Sentence first = evidence.sentences().get(0).sentence();
        List<Word> words =
                Words.of(first.text().substring(0, Math.min(first.text().length(), 2 * LONGEST_NAME)));
        List<String> name = new ArrayList<>();
        boolean salutes = !words.isEmpty() && SALUTES.contains(words.get(0).form());
        for (int i = 1; salutes && i < words.size(); i++) {
            Word word = words.get(i);
            boolean ends =
                    word.before() == Word.Joint.BREAK || (word.before() == Word.Joint.COMMA && !isTitle(words, i));
            if (ends || word.kind() != Word.Kind.CAPITALISED || name.size() == MOST_WORDS) {
                break;
            }
            if (NOT_A_NAME.contains(word.form()) || isPlaceholder(first.text(), word)) {
                return UNKNOWN;
            }
            if (!SALUTES.contains(word.form())) {
                name.add(first.text().substring(word.start(), word.end()));
            }
        }
        String whole = String.join(" ", name);
        return whole.isEmpty() || whole.length() > LONGEST_NAME ? UNKNOWN : whole;
    }

    /** Whether a template's "[First Name]" was left in. */
    private static boolean isPlaceholder(String text, Word word) {
        return word.start() > 0 && "[{<$%".indexOf(text.charAt(word.start() - 1)) >= 0;
    }

    /** Whether the word before is a title with its full stop: "Dr. Weber". */
    private static boolean isTitle(List<Word> words, int index) {
        return Set.of("dr", "mr", "ms", "mrs", "prof")
                .contains(words.get(index - 1).form());
    }
}
