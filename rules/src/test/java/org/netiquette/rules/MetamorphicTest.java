package org.netiquette.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.corpus.Corpus;
import org.netiquette.rules.corpus.LabelledMail;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Severity;

/**
 * What must not change the judgement: other names, another greeting, a signature, a quoted thread, other lines; and, as
 * good as not, how carefully it was typed.
 */
class MetamorphicTest {

    /** The share of the mails of the test part whose warnings may change; measured, with a margin. */
    private static final double MAY_CHANGE = 0.03;

    /** The same where the mail is typed without care; measured, with a margin. */
    private static final double MAY_CHANGE_ROUGH = 0.08;

    /** And where nothing tells where a sentence ends. */
    private static final double MAY_CHANGE_ENDLESS = 0.1;

    /** In every so manieth word two letters change places. */
    private static final int SLIP_EVERY = 15;

    private static final Pattern GREETING =
            Pattern.compile("\\A(?:Dear|Hi|Hello|Hey)[^\\n]{0,60}[,:!.]?\\n", Pattern.CASE_INSENSITIVE);

    private final Reviewer reviewer = Reviewer.create(ReviewSettings.standard());

    /** Changes that mean nothing, by what they are. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("another greeting", body -> GREETING.matcher(body).replaceFirst("Good morning Ms Adebayo,\n")),
                change(
                        "a signature",
                        body -> body + "\n-- \nJo Quill\nQuill & Sons, 12 Harbour Row\n+44 7700 900456\n"),
                change(
                        "a quoted thread",
                        body -> body + "\n\nOn Mon, 3 Feb 2025 at 10:02, Robin Marsh <robin@example.org> wrote:\n"
                                + "> The room on the second floor is free from ten.\n> Best, Robin\n"),
                change("narrow lines", body -> wrap(body, 60)),
                change("curly quotes", body -> body.replace('\'', '\u2019')),
                change("other names", MetamorphicTest::rename));
    }

    /** Ways to type without care. */
    static Stream<Arguments> roughness() {
        return Stream.of(
                change("capitals only", body -> body.toUpperCase(Locale.ROOT)),
                change("no capitals", body -> body.toLowerCase(Locale.ROOT)),
                change("no apostrophes", body -> body.replaceAll("['\u2019]", "")),
                change(
                        "no accents",
                        body -> Normalizer.normalize(body, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
                change("a slip here and there", MetamorphicTest::slip));
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeThatMeansNothingChangesHardlyAnyWarning(String name, UnaryOperator<String> change) {
        changesAtMost(MAY_CHANGE, name, change);
    }

    @Test
    void sentencesWithoutEndChangeSomeWarnings() {
        changesAtMost(MAY_CHANGE_ENDLESS, "no punctuation", body -> body.replaceAll("[.,;:!?]", ""));
    }

    @ParameterizedTest
    @MethodSource("roughness")
    void carelessTypingChangesFewWarnings(String name, UnaryOperator<String> change) {
        changesAtMost(MAY_CHANGE_ROUGH, name, change);
    }

    private void changesAtMost(double share, String name, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>();
        List<LabelledMail> mails = Corpus.test().mails();
        for (LabelledMail mail : mails) {
            Draft draft = mail.draft();
            Draft other = new Draft(
                    draft.subject(),
                    change.apply(draft.body()),
                    draft.format(),
                    draft.to(),
                    draft.attachments(),
                    draft.thread(),
                    draft.language());
            Set<String> before = warnings(draft);
            Set<String> after = warnings(other);
            if (!before.equals(after)) {
                changed.add(mail.id() + " " + before + " became " + after);
            }
        }
        assertThat(changed).as(name).hasSizeLessThanOrEqualTo((int) (share * mails.size()));
    }

    private Set<String> warnings(Draft draft) {
        return reviewer.review(draft).findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Finding::mistake)
                .map(mistake -> mistake.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String wrap(String body, int width) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                if (column > 0 && column + word.length() + 1 > width) {
                    wrapped.append('\n');
                    column = 0;
                } else if (column > 0) {
                    wrapped.append(' ');
                    column++;
                }
                wrapped.append(word);
                column += word.length();
            }
            wrapped.append('\n');
        }
        return wrapped.toString();
    }

    private static String slip(String body) {
        Matcher words = Pattern.compile("\\b\\p{L}{4,}\\b").matcher(body);
        StringBuilder slipped = new StringBuilder(body);
        for (int word = 1; words.find(); word++) {
            if (word % SLIP_EVERY == 0) {
                int at = words.start() + 1;
                slipped.setCharAt(at, body.charAt(at + 1));
                slipped.setCharAt(at + 1, body.charAt(at));
            }
        }
        return slipped.toString();
    }

    /** Names that follow a title, a greeting or "at", each by another of its kind. */
    private static String rename(String body) {
        Map<String, String> names = Map.of(
                "(?<=\\b(?:Dear|Hi|Hello) )[A-Z][a-z]+(?=[ ,])", "Wilhelmina",
                "(?<=\\b(?:Mr|Ms|Mrs|Dr) )[A-Z][a-z]+", "Farquharson",
                "(?<=\\bat )[A-Z][a-z]{3,}(?=[ ,.?])", "Zandervale");
        String renamed = body;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = Pattern.compile(name.getKey())
                    .matcher(renamed)
                    .replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        return renamed;
    }
}
