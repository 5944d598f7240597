package org.netiquette.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

class AuthorTextReaderTest {

    private static final AuthorTextReader READER = AuthorTextReader.load();

    @Test
    void givesTheQuotedThreadWithoutItsMarks() {
        AuthorText read = READER.read(Draft.ofText("Yes.\n> > Do you know Hamburg?\n>I lived there.\n>\n>   indented"));
        assertThat(read.quotedThread()).isEqualTo("Do you know Hamburg?\nI lived there.\n\n  indented");
    }

    @Test
    void givesNoThreadWhereNoneIsQuoted() {
        AuthorText read = READER.read(Draft.ofText("Dear Dana,\nAna"));
        assertThat(read.quotedThread()).isEmpty();
        assertThat(read.ignored()).isEmpty();
        assertThat(read.kept()).containsExactly(new Span(0, 14));
    }

    @Test
    void keepsOffsetsAcrossWindowsLineEnds() {
        String body = "Yes.\r\n\r\n> Do you know Hamburg?\r\n> I lived there.\r\n\r\nSo did I.\r\n";
        AuthorText read = READER.read(Draft.ofText(body));
        assertThat(kept(read)).isEqualTo("Yes.|So did I.");
        assertThat(read.ignored())
                .singleElement()
                .satisfies(ignored ->
                        assertThat(ignored.span().slice(body)).isEqualTo("> Do you know Hamburg?\r\n> I lived there."));
    }

    @Test
    void dropsWhatIsOnlyWhiteSpace() {
        AuthorText read = READER.read(Draft.ofText(" \n\u00A0\n> Hello\n > there\n\t\n"));
        assertThat(read.kept()).isEmpty();
        assertThat(READER.read(Draft.ofText("")).kept()).isEmpty();
        assertThat(READER.read(Draft.ofHtml("<p> &nbsp; </p>")).kept()).isEmpty();
    }

    @Test
    void takesAnIgnoredSpanFromTheBodyAsItWasSent() {
        String body = "<p>Yes &amp; no.</p><blockquote type='cite'><b>Really</b> &amp; truly?</blockquote><p>Yes.</p>";
        AuthorText read = READER.read(Draft.ofHtml(body));
        assertThat(read.ignored()).singleElement().satisfies(ignored -> {
            assertThat(ignored.kind()).isEqualTo(Ignored.Kind.QUOTE);
            assertThat(ignored.span().slice(body)).isEqualTo("Really</b> &amp; truly?");
        });
    }

    @Test
    void keepsALineWithASingleArrowInFrontOfIt() {
        assertThat(kept(READER.read(Draft.ofText("Our team:\n>50 people\nin Kiel."))))
                .contains(">50 people");
        assertThat(kept(READER.read(Draft.ofText("Hello.\n>From my side, no hurry."))))
                .contains(">From my side");
    }

    @Test
    void keepsTheNameWhereNoContactBlockFollows() {
        assertThat(kept(READER.read(Draft.ofText("Which ports?\n\nKind regards,\nAna Lima"))))
                .isEqualTo("Which ports?\n\nKind regards,\nAna Lima");
    }

    @Test
    void cutsAContactBlockAsOneStretch() {
        String body = "Which ports?\n\nKind regards,\n\nAna Lima\nAnalyst\n\n+49 170 1234567\n";
        AuthorText read = READER.read(Draft.ofText(body));
        assertThat(read.ignored()).singleElement().satisfies(ignored -> {
            assertThat(ignored.kind()).isEqualTo(Ignored.Kind.SIGNATURE);
            assertThat(ignored.span().slice(body)).isEqualTo("Ana Lima\nAnalyst\n\n+49 170 1234567");
        });
    }

    @Test
    void keepsWhatTheAuthorCitesInTheMiddleOfAParagraph() {
        String body = "I found the announcement.\nOn 12 May 2025 at 10:30 Dana Whitfield wrote:\nPorts change.\nWhy?";
        assertThat(kept(READER.read(Draft.ofText(body)))).isEqualTo(body);
    }

    @Test
    void keepsATelephoneNumberWithoutASignOff() {
        assertThat(kept(READER.read(Draft.ofText("You can call me:\n+49 170 1234567"))))
                .contains("1234567");
    }

    @Test
    void keepsWhatIsAskedForInTheMiddleOfThanks() {
        String body = "Thank you!\nCould you send my CV to your team?\nMy number is +49 170 1234567.\nAna";
        assertThat(kept(READER.read(Draft.ofText(body)))).isEqualTo(body);
    }

    @Test
    void cutsAForwardedMailThatQuotesAnother() {
        AuthorText read = READER.read(Draft.ofText("See below.\n\n-------- Original Message --------\n"
                + "On Monday, 12 May 2025 at 09:14, Dana Whitfield wrote:\n\n> Hello\n\nAnd thank you!"));
        assertThat(kept(read)).isEqualTo("See below.|And thank you!");
    }

    @Test
    void readsAPageNestedDeeperThanAnyStack() {
        String body = "<div>".repeat(100_000) + "Dear Dana" + "</div>".repeat(100_000);
        AuthorText read = READER.read(Draft.ofHtml(body));
        assertThat(kept(read)).isEqualTo("Dear Dana");
        assertThat(read.visible().toBody(read.kept().get(0)).slice(body)).isEqualTo("Dear Dana");
    }

    @Test
    void readsABodyWithoutAnySpace() {
        String body = "x".repeat(120_000);
        assertThat(READER.read(Draft.ofText(body)).kept()).containsExactly(new Span(0, 120_000));
        assertThat(READER.read(Draft.ofHtml(body)).kept()).containsExactly(new Span(0, 120_000));
    }

    private static String kept(AuthorText read) {
        return read.kept().stream()
                .map(span -> span.slice(read.visible().text()))
                .collect(Collectors.joining("|"));
    }
}
