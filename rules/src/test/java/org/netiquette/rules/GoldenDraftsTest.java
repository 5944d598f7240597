package org.netiquette.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Part;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/** Whole drafts with the review that a careful coach expects, under {@code src/test/resources/drafts}. */
class GoldenDraftsTest {

    private static final Path DRAFTS = Path.of("src/test/resources/drafts");
    private static final int FEWEST_DRAFTS = 60;

    private static final Reviewer REVIEWER = Reviewer.create(ReviewSettings.standard());

    @TestFactory
    Stream<DynamicTest> everyDraftGetsTheReviewThatACarefulCoachExpects() throws IOException {
        return files().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(read(file))));
    }

    @Test
    void halfOfTheDraftsAreGoodOrOrdinary() throws IOException {
        List<Path> files = files();
        long silent = files.stream()
                .map(GoldenDraftsTest::read)
                .filter(golden -> golden.get("expect").itemsOf("findings").isEmpty())
                .count();
        assertThat(files).hasSizeGreaterThanOrEqualTo(FEWEST_DRAFTS);
        assertThat(2 * silent).isGreaterThanOrEqualTo(files.size());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DRAFTS)) {
            return files.sorted().toList();
        }
    }

    private static YamlNode read(Path file) {
        try {
            return YamlFile.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(YamlNode golden) {
        return new Draft(
                golden.textOr("subject", ""),
                golden.get("body").text(),
                BodyFormat.valueOf(golden.textOr("format", "text").toUpperCase(Locale.ROOT)),
                golden.itemsOf("to").stream().map(YamlNode::text).toList(),
                golden.itemsOf("attachments").stream().map(YamlNode::text).toList(),
                golden.textOr("thread", ""),
                Draft.AUTO);
    }

    private static void check(YamlNode golden) {
        Review review = REVIEWER.review(draft(golden));
        YamlNode expect = golden.get("expect");
        List<YamlNode> wanted = expect.itemsOf("findings");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(review.outreach().likely())
                .as("outreach, decided by %s", review.outreach().reasons())
                .isEqualTo(expect.get("outreach").text().equals("true"));
        softly.assertThat(mistakes(review))
                .as("mistakes at warning or error among %s", summary(review))
                .isEqualTo(wanted.stream()
                        .map(finding -> finding.get("mistake").text())
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (YamlNode finding : wanted) {
            softly.assertThat(review.findings())
                    .as("a finding for %s", finding.textOr("quote", "the draft as a whole"))
                    .anyMatch(found -> fits(found, finding, golden));
        }
        lights(expect, review, softly);
        softly.assertAll();
    }

    private static Set<String> mistakes(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(finding -> finding.mistake().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> summary(Review review) {
        return review.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " «"
                        + finding.place().quote() + "»")
                .toList();
    }

    private static boolean fits(Finding found, YamlNode wanted, YamlNode golden) {
        String severity = wanted.textOr("severity", "any");
        String part = wanted.textOr("part", "any");
        return found.mistake().id().equals(wanted.get("mistake").text())
                && found.severity() != Severity.HINT
                && (severity.equals("any") || found.severity().name().equalsIgnoreCase(severity))
                && (part.equals("any") || found.place().part().name().equalsIgnoreCase(part))
                && touches(found, wanted.textOr("quote", ""), golden);
    }

    private static boolean touches(Finding found, String quote, YamlNode golden) {
        if (quote.isEmpty() || found.place().part() == Part.ATTACHMENT) {
            return found.place().quote().contains(quote);
        }
        String field = golden.textOr(found.place().part() == Part.SUBJECT ? "subject" : "body", "");
        int start = field.indexOf(quote);
        return start < found.place().span().end() && found.place().span().start() < start + quote.length();
    }

    private static void lights(YamlNode expect, Review review, SoftAssertions softly) {
        if (!(expect instanceof YamlNode.Fields fields) || !fields.fields().containsKey("lights")) {
            return;
        }
        YamlNode lights = expect.get("lights");
        light(lights, "reason", String.valueOf(review.gamePlan().reason()), softly);
        light(lights, "research", String.valueOf(review.gamePlan().research()), softly);
        light(lights, "courtesy", String.valueOf(review.gamePlan().courtesy()), softly);
        light(lights, "questions", String.valueOf(review.gamePlan().questions()), softly);
    }

    private static void light(YamlNode lights, String name, String seen, SoftAssertions softly) {
        String wanted = lights.textOr(name, "");
        if (!wanted.isEmpty()) {
            softly.assertThat(seen).as("the light '%s'", name).isEqualTo(wanted);
        }
    }
}
