package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netiquette.rules.catalogue.ReviewSettings;
import org.netiquette.server.Judgement;
import org.netiquette.server.RunningServer;

/** The examples that the page offers, with the rules that ship: the first that a new user sees must be right. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesOnThePageTest {

    private final Browser browser;
    private RunningServer server;

    ExamplesOnThePageTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start() {
        server = RunningServer.with(Judgement.of(ReviewSettings.standard()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"mistakes, findings", "good, fine", "colleague, not-outreach"})
    void comeToWhatTheirNamesSay(String example, String state) {
        ReviewPage page = ReviewPage.open(browser, server.port(), Look.DESK);

        page.click("#example-" + example);

        page.soon(() -> assertThat(page.state()).isEqualTo(state));
    }
}
