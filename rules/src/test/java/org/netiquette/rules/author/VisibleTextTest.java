package org.netiquette.rules.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;

class VisibleTextTest {

    private static final AuthorTextReader READER = AuthorTextReader.load();

    @Test
    void isThePlainBodyItself() {
        String body = "a\r\n\u0000 b\t&amp; \uD83D\uDE00\r";
        VisibleText visible = READER.read(Draft.ofText(body)).visible();
        assertThat(visible.text()).isEqualTo(body);
        assertThat(visible.toBody(new Span(2, 5))).isEqualTo(new Span(2, 5));
    }

    @Test
    void mapsACharacterReferenceToAllOfItself() {
        assertThat(source("a &amp; b", "&")).isEqualTo("&amp;");
        assertThat(source("a&nbsp;b", "\u00A0")).isEqualTo("&nbsp;");
        assertThat(source("it&#39;s me", "'")).isEqualTo("&#39;");
        assertThat(source("so &#x1F600;!", "\uD83D\uDE00")).isEqualTo("&#x1F600;");
        assertThat(source("so &#x1F600;!", "!")).isEqualTo("!");
        assertThat(source("a &lt b", "<")).isEqualTo("&lt");
        assertThat(source("&fjlig;ord", "fj")).isEqualTo("&fjlig;");
    }

    @Test
    void mapsWhatFollowsAReferenceCutShort() {
        assertThat(visible("I'm &notit; here").text()).isEqualTo("I'm \u00ACit; here");
        assertThat(source("I'm &notit; here", "\u00AC")).isEqualTo("&not");
        assertThat(source("I'm &notit; here", "it;")).isEqualTo("it;");
        assertThat(source("I'm &notit; here", "here")).isEqualTo("here");
    }

    @Test
    void leavesALoneAmpersandAlone() {
        assertThat(source("R&D & you &unknown; end", "R&D")).isEqualTo("R&D");
        assertThat(source("R&D & you &unknown; end", "&unknown;")).isEqualTo("&unknown;");
        assertThat(source("R&D & you &unknown; end", "end")).isEqualTo("end");
    }

    @Test
    void skipsControlCharactersThatTheParserDrops() {
        assertThat(source("one\u0000two &amp; three", "three")).isEqualTo("three");
        assertThat(source("<p>one\r\ntwo", "two")).isEqualTo("two");
    }

    @Test
    void coversTheTagsInsideASpan() {
        assertThat(source("<p>could you <b>find</b> me a <i>job</i>?</p>", "find me a job"))
                .isEqualTo("find</b> me a <i>job");
    }

    @Test
    void collapsesWhiteSpaceAsABrowserDoes() {
        assertThat(visible("  <p>  one\n  two </p>\n <p> three<b> four </b> five</p> ")
                        .text())
                .isEqualTo("one two\nthree four five");
        assertThat(visible("<b>one </b><i> two</i>").text()).isEqualTo("one two");
        assertThat(source("<p>one \n two</p>", "one two")).isEqualTo("one \n two");
    }

    @Test
    void keepsWhiteSpaceWherePreformatted() {
        assertThat(visible("<pre>\na  b\r\n c</pre>d").text()).isEqualTo("a  b\n c\nd");
        assertThat(visible("<div style='white-space: pre-wrap'>a  b\nc</div>").text())
                .isEqualTo("a  b\nc");
    }

    @Test
    void breaksLinesWhereABrowserWould() {
        assertThat(visible("a<br>b<div>c</div>d").text()).isEqualTo("a\nb\nc\nd");
        assertThat(visible("<div>a<br></div><div>b</div>").text()).isEqualTo("a\nb");
        assertThat(visible("<div>a</div><div><br></div><div>b</div>").text()).isEqualTo("a\n\nb");
        assertThat(visible("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
                        .text())
                .isEqualTo("a b\nc");
    }

    @Test
    void showsNothingOfWhatIsHidden() {
        assertThat(visible("<head><title>t</title></head><body><style>s</style><script>j</script><!-- c -->"
                                + "<div style='DISPLAY : none'>h</div><p hidden>h<b>i</b></p>a")
                        .text())
                .isEqualTo("a");
    }

    @Test
    void findsTheWayBackForTextThatABrowserMovesOutOfATable() {
        String html = "<p>x<table>moved &amp; <tr><td>cell &eacute;</td></tr>too</table>end";
        assertThat(visible(html).text()).contains("moved", "cell \u00E9", "end");
        assertThat(source(html, "cell \u00E9")).isEqualTo("cell &eacute;");
        assertThat(source(html, "end")).isEqualTo("end");
        assertThat(source(html, "moved")).contains("moved");
    }

    @Test
    void coversASpanWhoseEndsABrowserSwapped() {
        String html = "<div><table><tr><td>cell</td></tr><b>moved</b></table></div>";
        VisibleText visible = visible(html);
        assertThat(visible.text()).isEqualTo("moved\ncell");
        assertThat(visible.toBody(new Span(0, 10)).slice(html))
                .startsWith("cell")
                .endsWith("moved");
    }

    @Test
    void readsEmptyAndTextlessPages() {
        for (String html : new String[] {"", " ", "<", "<p", "<img src='a>b'>", "<!--", "&", "<![CDATA[x"}) {
            VisibleText visible = visible(html);
            assertThat(visible.toBody(new Span(0, visible.text().length())).end())
                    .isLessThanOrEqualTo(html.length());
        }
    }

    private static VisibleText visible(String html) {
        return READER.read(Draft.ofHtml(html)).visible();
    }

    /** What the first occurrence of {@code shown} in the visible text stands for in the HTML. */
    private static String source(String html, String shown) {
        VisibleText visible = visible(html);
        int at = visible.text().indexOf(shown);
        assertThat(at).as("%s in %s", shown, visible.text()).isNotNegative();
        return visible.toBody(new Span(at, at + shown.length())).slice(html);
    }
}
