package org.netiquette.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.review.Mistake;

/** What must hold of the corpus, so that figures measured by it mean something. */
class CorpusTest {

    /** Shorter ones are greetings, thanks and sign-offs, which everybody writes alike. */
    private static final int FEWEST_WORDS = 9;

    private static final int SHINGLE = 5;
    private static final double ALIKE = 0.6;
    private static final int FEWEST_MAILS_OF_A_MISTAKE = 30;

    private final Corpus train = Corpus.train();
    private final Corpus test = Corpus.test();

    @Test
    void noHandWritesBothForTrainingAndForTheTest() {
        assertThat(writers(train)).doesNotContainAnyElementsOf(writers(test));
    }

    @Test
    void mailsAreToldAnewForTrainingOnly() {
        assertThat(train.mails()).anyMatch(LabelledMail::retold);
        assertThat(test.mails()).noneMatch(LabelledMail::retold);
    }

    @Test
    void mailsInWornPhrasesAreForTrainingOnly() {
        assertThat(train.mails()).anyMatch(LabelledMail::worn);
        assertThat(test.mails()).noneMatch(LabelledMail::worn);
    }

    @Test
    void noSentenceStandsInBothParts() {
        Set<String> trained = train.everySentence().stream()
                .map(sentence -> plain(sentence.text()))
                .collect(Collectors.toSet());
        assertThat(test.everySentence().stream().map(sentence -> plain(sentence.text())))
                .filteredOn(text -> text.split(" ", -1).length >= FEWEST_WORDS)
                .filteredOn(trained::contains)
                .isEmpty();
    }

    @Test
    void noMailOfTheTestIsMuchLikeOneOfTheTraining() {
        Map<String, List<String>> mailsOfShingle = new HashMap<>();
        Map<String, Set<String>> shingles = new HashMap<>();
        for (LabelledMail mail : train.mails()) {
            Set<String> own = shingles(mail);
            shingles.put(mail.id(), own);
            own.forEach(shingle -> mailsOfShingle
                    .computeIfAbsent(shingle, key -> new java.util.ArrayList<>())
                    .add(mail.id()));
        }
        Map<String, String> alike = new LinkedHashMap<>();
        for (LabelledMail mail : test.mails()) {
            Set<String> own = shingles(mail);
            Map<String, Integer> shared = new HashMap<>();
            own.forEach(shingle ->
                    mailsOfShingle.getOrDefault(shingle, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum)));
            shared.forEach((id, count) -> {
                if (count
                        > ALIKE
                                * Math.min(
                                        own.size(),
                                        shingles.getOrDefault(id, Set.of()).size())) {
                    alike.put(mail.id(), id);
                }
            });
        }
        assertThat(alike).isEmpty();
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        assertThat(Stream.of(train, test).flatMap(corpus -> corpus.mails().stream()))
                .allMatch(mail -> seen.add(mail.id()));
    }

    @Test
    void onlyOutreachHasMistakes() {
        assertThat(Stream.of(train, test).flatMap(corpus -> corpus.mails().stream()))
                .allMatch(mail -> mail.outreach() || mail.mistakes().isEmpty());
    }

    @Test
    void thereIsAsMuchOrdinaryMailAsOutreachAndEnoughOfEachMistake() {
        assertThat(test.mails()).hasSizeGreaterThanOrEqualTo(380);
        assertThat(test.mails().stream().filter(mail -> !mail.outreach()).count())
                .isGreaterThanOrEqualTo(
                        test.mails().stream().filter(LabelledMail::outreach).count());
        for (Mistake mistake : Mistake.values()) {
            assertThat(test.mails().stream().filter(mail -> mail.mistakes().contains(mistake)))
                    .as(mistake.id())
                    .hasSizeGreaterThanOrEqualTo(FEWEST_MAILS_OF_A_MISTAKE);
        }
    }

    private static Set<String> writers(Corpus corpus) {
        return corpus.hands().stream().map(hand -> hand.replaceAll("-.*", "")).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static Set<String> shingles(LabelledMail mail) {
        String[] words = plain(mail.draft().body()).split(" ", -1);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
        }
        return shingles;
    }
}
