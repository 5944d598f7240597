package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netiquette.server.RunningServer;

/** The page while the server that it came from is gone, and when it is back. */
@ExtendWith(InBrowser.class)
class PageWithoutServerTest {

    private static final String BAD = "Is there a job for me?";

    private final Browser browser;
    private RunningServer server;
    private ReviewPage page;

    PageWithoutServerTest(Browser browser) {
        this.browser = browser;
        this.server = RunningServer.with(WordJudgement.judgement());
        this.page = ReviewPage.open(browser, server.port(), Look.DESK);
    }

    @BeforeEach
    void haveADraftReviewed() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me"));
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(browser.console()).noneMatch(said -> said.contains("Content Security Policy"));
    }

    @Test
    void saysHowToStartTheServerAndLeavesTheTextAlone() {
        server.close();

        page.write("body", " Please.");

        page.soon(() -> assertThat(page.state()).isEqualTo("not-checked"));
        assertThat(page.text("#notice")).contains("java -jar netiquette-server.jar", "from the last time");
        assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me");
        page.write("body", " Thanks.");
        assertThat(page.value("body")).isEqualTo(BAD + " Please. Thanks.");
    }

    @Test
    void saysThatItsNumbersAreOldUntilTheServerIsBack() {
        page.soon(() -> assertThat(page.attribute("#server", "data-answers")).isEqualTo("true"));
        int port = server.port();

        server.close();

        page.soon(() ->
                assertThat(page.text("#server-state")).isEqualTo("It does not answer; these numbers are from before."));
        server = RunningServer.on(port, WordJudgement.judgement());
        page.soon(() -> assertThat(page.text("#server-state")).startsWith("Ready."));
    }

    @Test
    void noticesByItselfWhenTheServerIsBack() {
        int port = server.port();
        server.close();
        page.write("body", " Send names of managers.");
        page.soon(() -> assertThat(page.state()).isEqualTo("not-checked"));

        server = RunningServer.on(port, WordJudgement.judgement());

        page.soon(
                () -> assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me", "names of managers"));
        assertThat(page.state()).isEqualTo("findings");
        assertThat(page.shows("#notice")).isFalse();
    }

    @Test
    void asksAgainAtOnceWhenTold() {
        int port = server.port();
        server.close();
        page.write("body", " Send names of managers.");
        page.soon(() -> assertThat(page.shows("#retry")).isTrue());
        server = RunningServer.on(port, WordJudgement.judgement());

        page.click("#retry");

        page.soon(() -> assertThat(page.state()).isEqualTo("findings"));
    }

    @Test
    void saysThatATextIsTooLongAndRecoversWhenItIsNot() {
        page.paste("x".repeat(120_001));

        page.soon(() -> assertThat(page.state()).isEqualTo("not-checked"));
        assertThat(page.text("#notice")).contains("more than can be read at once", "120000");
        page.paste(BAD);
        page.soon(() -> assertThat(page.state()).isEqualTo("findings"));
    }
}
