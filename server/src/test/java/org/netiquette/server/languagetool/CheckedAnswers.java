package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.Judgement;
import org.netiquette.server.fuzz.Refusals;
import org.netiquette.server.languagetool.CheckReply.Match;
import org.netiquette.server.wire.WireJson;

/** What must hold of the answer to any request of {@code /v2/check}. */
final class CheckedAnswers {

    private final Checker checker;

    private CheckedAnswers(Checker checker) {
        this.checker = checker;
    }

    /** Those of the rules that ship. */
    static CheckedAnswers ofTheRules() {
        Judgement judgement = Judgement.of(ReviewSettings.standard());
        return new CheckedAnswers(new Checker(
                judgement.review(), judgement.catalogue(), Software.ofVersion("fuzzed", "2026-11-27 00:00:00 +0000")));
    }

    /** Fails unless the request is refused in words of our own, or answered with places that are in its text. */
    void assertSound(CheckParameters parameters) {
        CheckRequest request;
        try {
            request = CheckRequest.of(parameters);
        } catch (BadCheckException e) {
            Refusals.assertOurOwnWords(e.parameter() + " " + e.problem());
            return;
        }
        CheckReply reply = checker.check(request);
        String text = request.text().original();
        reply.matches().forEach(match -> assertIn(text, match));
        int before = 0;
        for (List<Integer> range : reply.sentenceRanges()) {
            assertThat(range.get(0)).isBetween(before, range.get(1));
            assertThat(range.get(1)).isLessThanOrEqualTo(text.length());
            before = range.get(0);
        }
        assertThat(WireJson.bytesOf(reply)).isNotEmpty();
    }

    private static void assertIn(String text, Match match) {
        String found = text.substring(match.offset(), match.offset() + match.length());
        int start = match.context().offset();
        assertThat(match.context()
                        .text()
                        .substring(start, start + match.context().length()))
                .isEqualTo(found.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }
}
