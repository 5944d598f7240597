package org.netiquette.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.review.Review;

/** What holds for every draft, however strange. */
class AnyDraftTest {

    private static final int LONGEST = 120_000;

    private static final String MAIL = """
            Hi Dana 👋,

            I read your talk on fraud models at PyData. I'm a nurse & I am looking for a job. Please find my résumé attached!
            Could you introduce me to somebody in HR? I need you to answer by Friday. Does my plan make sense to you?
            - What does your company do?

            Best regards,
            Ida Okoro
            +44 7700 900123

            On Mon, 3 Feb 2025 at 10:02, Dana Weber <dana@example.org> wrote:
            > Could you send me your CV?
            """;

    private final Reviewer reviewer = Reviewer.create(ReviewSettings.standard());

    static Stream<String> strangeBodies() {
        return Stream.of(
                "",
                "x",
                " ",
                "\u0000",
                "\uD83D",
                "\uDE00\uD83D",
                "?",
                "\n\n\n",
                "> only\n> quotes\n> here",
                "<p>",
                "</div></div>&#xD800;&bogus;&",
                "مرحبا دانا، هل لديكم وظيفة؟",
                "my CV is attached \u202E desrever \u202C",
                "🙌🏽🙌🏽 my CV is 🙌🏽 attached 🙌🏽",
                "a".repeat(LONGEST),
                "a ".repeat(LONGEST / 2),
                "not ".repeat(LONGEST / 4),
                "could you introduce me to ".repeat(LONGEST / 26),
                ". ".repeat(LONGEST / 2),
                "?!".repeat(LONGEST / 2),
                "a. b! ".repeat(LONGEST / 6),
                "- x\n".repeat(LONGEST / 4),
                "<div>".repeat(LONGEST / 5),
                "&amp;".repeat(LONGEST / 5),
                MAIL.repeat(LONGEST / MAIL.length()));
    }

    @ParameterizedTest
    @MethodSource("strangeBodies")
    void everyBodyIsReviewedAsTextAndAsHtml(String body) {
        for (BodyFormat format : BodyFormat.values()) {
            check(draft(body, format, body.substring(0, Math.min(body.length(), 200))));
        }
    }

    @Test
    void aDraftThatWasLookedIntoBeforeGetsTheSameReview() {
        AuthorTextReader authorTexts = AuthorTextReader.load();
        for (BodyFormat format : BodyFormat.values()) {
            Draft draft = draft(MAIL, format, "Hello");
            assertThat(reviewer.review(draft, authorTexts.read(draft))).isEqualTo(reviewer.review(draft));
        }
    }

    @Test
    void mutatedMailsKeepTheirPromises() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int i = 0; i < 1500; i++) {
            StringBuilder body = new StringBuilder(MAIL);
            int edits = 1 + random.nextInt(30);
            for (int edit = 0; edit < edits; edit++) {
                mutate(body, random);
            }
            BodyFormat format = random.nextBoolean() ? BodyFormat.TEXT : BodyFormat.HTML;
            check(draft(body.toString(), format, body.substring(0, random.nextInt(body.length()))));
        }
    }

    private static void mutate(StringBuilder body, SplittableRandom random) {
        String[] pieces = {
            "<", ">", "&", ";", "\n", "\n> ", "\r\n", " ", "\u0000", "\uD83D", "👍🏽", "<b>", "</b>", "<blockquote>",
                    "<br>", "-- \n",
            "not ", "my CV ", "?", ". ", "'", "’", "\u00A0", "\u200B", "é", "e\u0301", "שלום", "&nbsp;", "İ", "ß", "ﬁ",
                    "<!--"
        };
        int at = random.nextInt(body.length());
        switch (random.nextInt(3)) {
            case 0 -> body.insert(at, pieces[random.nextInt(pieces.length)]);
            case 1 -> body.delete(at, Math.min(body.length() - 1, at + random.nextInt(12)));
            default -> body.insert(at, body.substring(at, Math.min(body.length(), at + random.nextInt(60))));
        }
    }

    private static Draft draft(String body, BodyFormat format, String subject) {
        return new Draft(
                subject, body, format, List.of("dana@example.org"), List.of("CV.pdf", subject), "", Draft.AUTO);
    }

    private void check(Draft draft) {
        Review review = reviewer.review(draft);
        for (Finding finding : review.findings()) {
            Place place = finding.place();
            String field = field(draft, place);
            assertThat(place.span().end()).isLessThanOrEqualTo(field.length());
            assertThat(place.quote()).isEqualTo(place.span().slice(field));
        }
        review.strengths()
                .forEach(strength -> assertThat(strength.span().end())
                        .isLessThanOrEqualTo(draft.body().length()));
        review.ignored()
                .forEach(ignored -> assertThat(ignored.span().end())
                        .isLessThanOrEqualTo(draft.body().length()));
        assertThat(noOverlapsWithinAMistake(review)).isTrue();
        assertThat(reviewer.review(draft)).isEqualTo(review);
    }

    private static String field(Draft draft, Place place) {
        return switch (place.part()) {
            case SUBJECT -> draft.subject();
            case BODY -> draft.body();
            case ATTACHMENT -> draft.attachments().get(place.attachment().orElseThrow());
            case DRAFT -> "";
        };
    }

    private static boolean noOverlapsWithinAMistake(Review review) {
        Map<String, List<Place>> seen = new HashMap<>();
        for (Finding finding : review.findings()) {
            Place place = finding.place();
            List<Place> others = seen.computeIfAbsent(
                    finding.mistake() + " " + place.part() + place.attachment(), key -> new ArrayList<>());
            if (others.stream().anyMatch(other -> other.span().overlaps(place.span()))) {
                return false;
            }
            others.add(place);
        }
        return true;
    }

    @Test
    void aSecondReviewerSaysTheSame() {
        Reviewer second = Reviewer.create(ReviewSettings.standard());
        assertThat(second.review(Draft.ofText(MAIL))).isEqualTo(reviewer.review(Draft.ofText(MAIL)));
    }
}
