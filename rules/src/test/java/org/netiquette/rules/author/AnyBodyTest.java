package org.netiquette.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Ignored;

class AnyBodyTest {

    private static final AuthorTextReader READER = AuthorTextReader.load();
    private static final int BODIES_A_SEED = 60;

    /** What mails are made of, broken in every way that the random order brings about. */
    private static final String[] PIECES = {
        "Dear Dana,",
        "could you ",
        "\n",
        "\r\n",
        "\r",
        "\u0000",
        " ",
        "\u00A0",
        "\t",
        "> ",
        ">",
        "-- \n",
        "--",
        "&amp;",
        "&",
        "&#",
        "&#x1F600;",
        "&nbsp",
        "&notit;",
        "&#0;",
        "&lt;",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<br>",
        "</br>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<pre>\n",
        "</pre>",
        "<a href='x>y'>",
        "<",
        "<div style='display:none'>",
        "<div class=gmail_quote>",
        "<blockquote>",
        "<blockquote type=cite>",
        "</blockquote>",
        "<div id=divRplyFwdMsg>",
        "<hr id=replySplit>",
        "<div class=gmail_signature>",
        "<textarea>",
        "<select>",
        "<frameset>",
        "<body>",
        "</body>",
        "</html>",
        "<head>",
        "<title>",
        "<plaintext>",
        "<template>",
        "\nOn Mon, May 12, 2025 at 9:14 AM Dana <dana@example.org> wrote:\n",
        "\nFrom: Dana\n",
        "\nSent: 12 May\n",
        "\nTo: Ana\n",
        "\nSubject: Ports\n",
        "\n----- Original Message -----\n",
        "\n__________\n",
        "\nKind regards,\n",
        "\nAna Lima\n",
        "\n+49 170 1234567\n",
        "\nPS: one more thing\n",
        "\nSent from my iPhone\n"
    };

    @RepeatedTest(20)
    void isReadWithSpansThatHold(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < BODIES_A_SEED; i++) {
            StringBuilder body = new StringBuilder();
            int pieces = random.nextInt(1, 60);
            for (int piece = 0; piece < pieces; piece++) {
                body.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(Draft.ofText(body.toString()));
            check(Draft.ofHtml(body.toString()));
        }
    }

    private static void check(Draft draft) {
        AuthorText read = READER.read(draft);
        String visible = read.visible().text();
        int reached = 0;
        for (Span kept : read.kept()) {
            assertThat(kept.start()).as("kept in %s", draft).isGreaterThanOrEqualTo(reached);
            assertThat(kept.slice(visible)).as("kept in %s", draft).isNotBlank();
            assertThat(read.visible().toBody(kept).end())
                    .isLessThanOrEqualTo(draft.body().length());
            reached = kept.end();
        }
        List<Ignored> ignored = read.ignored();
        int reachedInBody = 0;
        for (Ignored each : ignored) {
            assertThat(each.span().start()).as("ignored in %s", draft).isGreaterThanOrEqualTo(reachedInBody);
            assertThat(each.span().isEmpty()).as("ignored in %s", draft).isFalse();
            assertThat(each.span().end()).isLessThanOrEqualTo(draft.body().length());
            reachedInBody = each.span().end();
        }
        for (int unit = 0; unit < visible.length(); unit++) {
            Span source = read.visible().toBody(new Span(unit, unit + 1));
            assertThat(source.end()).isLessThanOrEqualTo(draft.body().length());
            assertThat(!source.isEmpty() || Words.isSpace(visible.charAt(unit)))
                    .as("unit %d of %s has a source", unit, draft)
                    .isTrue();
        }
    }
}
