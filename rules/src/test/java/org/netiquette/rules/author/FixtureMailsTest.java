package org.netiquette.rules.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

class FixtureMailsTest {

    private final AuthorTextReader reader = AuthorTextReader.load();

    @TestFactory
    Stream<DynamicTest> readsEachMailAsAPersonWould() throws Exception {
        return mails().stream()
                .map(file -> dynamicTest(String.valueOf(file.getFileName()), () -> check(FixtureMail.read(file))));
    }

    @Test
    void thereAreMailsFromManyClients() throws Exception {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(50);
    }

    private void check(FixtureMail mail) {
        AuthorText read = reader.read(mail.draft());
        String visible = read.visible().text();
        assertThat(read.kept().stream()
                        .flatMap(span -> span.slice(visible).lines())
                        .map(String::strip)
                        .filter(line -> !line.isEmpty()))
                .isEqualTo(mail.author());
        assertThat(cut(mail, read, Ignored.Kind.QUOTE)).isEqualTo(words(String.join(" ", mail.quote())));
        assertThat(cut(mail, read, Ignored.Kind.SIGNATURE)).isEqualTo(words(String.join(" ", mail.signature())));
        for (Span kept : read.kept()) {
            assertThat(shown(mail, read.visible().toBody(kept)))
                    .as("the way back to the body")
                    .isEqualTo(words(kept.slice(visible)));
        }
    }

    /** What the ignored spans cover, read anew from the body as it was sent. */
    private static String cut(FixtureMail mail, AuthorText read, Ignored.Kind kind) {
        return words(read.ignored().stream()
                .filter(ignored -> ignored.kind() == kind)
                .map(ignored -> shown(mail, ignored.span()))
                .collect(Collectors.joining(" ")));
    }

    private static String shown(FixtureMail mail, Span inBody) {
        String slice = inBody.slice(mail.draft().body());
        if (mail.draft().format() == BodyFormat.TEXT) {
            return words(slice);
        }
        Document page = Jsoup.parse(slice);
        page.select("[hidden], [style*=display: none]").remove();
        return words(page.text());
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00A0\\uFEFF]++", " ").strip();
    }

    private static List<Path> mails() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FixtureMailsTest.class.getResource("mails"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
