package org.netiquette.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Ignored;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Severity;
import org.netiquette.rules.review.Strength;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {

    private static final String BODY = "Hello,\r\n\r\nI need a job <now> & \"soon\".\r\nThanks";
    private static final Draft DRAFT =
            Draft.ofText(BODY).withSubject("A % question").withAttachments("CV.pdf");
    private static final Source TEXT = new Source("a, b:c.txt", 0, 1, true);
    private static final Source MAIL = new Source("box.mbox", 3, 120, false);
    private static final RuleCatalogue CATALOGUE =
            new RuleCatalogue("r1", Map.of(Mistake.ASK_FOR_JOB, "A conversation, please"), List.of());

    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    private static Finding finding(Severity severity, org.netiquette.rules.review.Place place) {
        return new Finding(
                "id1",
                Mistake.ASK_FOR_JOB,
                "ask-for-job.opening",
                severity,
                place,
                "It asks\u0000 for a job: 100%.",
                "It hurts.",
                "Ask\nsomething.");
    }

    private static Review review() {
        int start = BODY.indexOf("a job");
        Span span = new Span(start, BODY.indexOf(" &"));
        return new Review(
                new OutreachVerdict(true, 0.987, List.of("it asks for work")),
                "en",
                List.of(
                        finding(Severity.ERROR, org.netiquette.rules.review.Place.body(BODY, span)),
                        finding(Severity.WARNING, org.netiquette.rules.review.Place.attachment(0, "CV.pdf")),
                        finding(Severity.HINT, org.netiquette.rules.review.Place.draft())),
                List.of(new Strength("courtesy", new Span(0, 5))),
                new GamePlan(true, false, 0, true),
                List.of(new Ignored(Ignored.Kind.SIGNATURE, new Span(2, 4))));
    }

    private String shown(ReportFormat format) {
        Report report = format.to(out, Style.PLAIN, () -> CATALOGUE, "1.2.3");
        report.reviewed(TEXT, DRAFT, review());
        report.reviewed(MAIL, DRAFT, review());
        report.notReviewed(new Source("x.eml", 0, 1, false), "it is encrypted (PGP)");
        report.end();
        return written.toString();
    }

    @Test
    void text_says_what_was_seen_why_and_what_to_write_instead() {
        assertThat(shown(ReportFormat.TEXT))
                .contains("a, b:c.txt: “A % question”")
                .contains("A conversation, please (error), a, b:c.txt:3:8")
                .contains("“a job <now>”")
                .contains("Why: It hurts.")
                .contains("Instead: Ask something.")
                .contains("box.mbox, message 3")
                .contains("line 3 of the text")
                .contains("Game plan: reason yes, research no, questions none, courtesy yes.")
                .contains("Well done: you are courteous.")
                .contains("Not reviewed: it is encrypted (PGP).")
                .contains("2 drafts, 2 with something to mend, 1 not reviewed.");
    }

    @Test
    void text_is_coloured_only_on_request() {
        assertThat(shown(ReportFormat.TEXT)).doesNotContain("\u001B");

        new TextReport(out, new Style(true), CATALOGUE::titles).reviewed(TEXT, DRAFT, review());
        assertThat(written.toString()).contains("\u001B[31m");
    }

    @Test
    void words_of_a_draft_cannot_steer_the_terminal() {
        assertThat(Style.words("a\u001B[2Jb\r\nc\u202Ed")).isEqualTo("a [2Jb c d");
    }

    @Test
    void json_has_the_form_of_the_servers_answer() throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(shown(ReportFormat.JSON));

        assertThat(names(root)).containsExactly("drafts", "summary");
        JsonNode text = root.get("drafts").get(0);
        assertThat(names(text)).containsExactly("body", "file", "format", "review", "subject");
        assertThat(text.get("body").asText()).isEqualTo(BODY);
        JsonNode review = text.get("review");
        assertThat(names(review))
                .containsExactly("engine", "findings", "gamePlan", "ignored", "language", "outreach", "strengths");
        assertThat(names(review.get("outreach"))).containsExactly("confidence", "likely", "reasons");
        assertThat(review.get("outreach").get("confidence").asDouble()).isEqualTo(0.99);
        JsonNode finding = review.get("findings").get(0);
        assertThat(names(finding))
                .containsExactly(
                        "article",
                        "end",
                        "id",
                        "message",
                        "mistake",
                        "part",
                        "quote",
                        "rule",
                        "severity",
                        "start",
                        "suggestion",
                        "why");
        assertThat(BODY.substring(
                        finding.get("start").asInt(), finding.get("end").asInt()))
                .isEqualTo(finding.get("quote").asText());
        assertThat(review.get("findings").get(1).get("attachment").asInt()).isZero();
        assertThat(review.get("gamePlan").toString())
                .isEqualTo("{\"reason\":true,\"research\":false,\"questions\":0,\"courtesy\":true}");
        assertThat(review.get("ignored").toString()).isEqualTo("[{\"kind\":\"signature\",\"start\":2,\"end\":4}]");
        assertThat(review.get("engine").toString()).isEqualTo("{\"version\":\"1.2.3\",\"rules\":\"r1\"}");
        assertThat(root.get("drafts").get(1).get("message").asInt()).isEqualTo(3);
        assertThat(root.get("drafts").get(2).get("notReviewed").asText()).isEqualTo("it is encrypted (PGP)");
        assertThat(root.get("summary").toString()).isEqualTo("{\"reviewed\":2,\"withFindings\":2,\"notReviewed\":1}");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void checkstyle_is_xml_with_the_place_in_the_file() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document xml =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(shown(ReportFormat.CHECKSTYLE))));

        assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("checkstyle");
        assertThat(xml.getElementsByTagName("file").getLength()).isEqualTo(3);
        Element first = (Element) xml.getElementsByTagName("error").item(0);
        assertThat(first.getAttribute("line")).isEqualTo("3");
        assertThat(first.getAttribute("column")).isEqualTo("8");
        assertThat(first.getAttribute("severity")).isEqualTo("error");
        assertThat(first.getAttribute("source")).isEqualTo("netiquette.ask-for-job.opening");
        assertThat(first.getAttribute("message"))
                .isEqualTo("It asks? for a job: 100%. It hurts. Instead: Ask\nsomething.");
        Element inMail = (Element) xml.getElementsByTagName("error").item(3);
        assertThat(inMail.getAttribute("line")).isEqualTo("120");
        assertThat(inMail.getAttribute("message")).startsWith("Message 3: ");
        assertThat(((Element) xml.getElementsByTagName("error").item(2)).getAttribute("severity"))
                .isEqualTo("info");
    }

    @Test
    void github_commands_are_one_line_each_and_escaped() {
        assertThat(shown(ReportFormat.GITHUB).lines().toList())
                .hasSize(7)
                .first()
                .isEqualTo("::error file=a%2C b%3Ac.txt,line=3,col=8,title=A conversation%2C please::"
                        + "It asks\u0000 for a job: 100%25.%0AIt hurts.%0AInstead: Ask%0Asomething.");
        assertThat(written.toString())
                .contains("::notice file=box.mbox,line=120,col=1,")
                .contains("::warning file=x.eml,line=1,col=1,title=Not reviewed::x.eml: it is encrypted (PGP)");
    }

    @Test
    void lines_end_at_any_line_break() {
        assertThat(Place.of("a\rb\nc\r\nd", 7)).isEqualTo(new Place(4, 1));
        assertThat(Place.of("ab", 0)).isEqualTo(new Place(1, 1));
        assertThat(Place.of("a\n", 2)).isEqualTo(new Place(2, 1));
    }
}
