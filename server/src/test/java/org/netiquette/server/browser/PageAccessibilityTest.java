package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netiquette.server.RunningServer;

/** Whether everybody can use the page, whatever it shows. */
@ExtendWith(InBrowser.class)
class PageAccessibilityTest {

    private final Browser browser;
    private final RunningServer server = RunningServer.with(WordJudgement.judgement());

    PageAccessibilityTest(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void holdsToTheRulesOfAccessibilityByDayAndByNight(Situation situation) {
        situation.bringAbout(ReviewPage.open(browser, server.port(), Look.DESK), server);

        assertThat(violations()).isEmpty();
        browser.wear(Look.DESK_AT_NIGHT);
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fitsThePhoneWithoutScrollingSideways(Situation situation) {
        ReviewPage page = ReviewPage.open(browser, server.port(), Look.PHONE);

        situation.bringAbout(page, server);

        assertThat(page.overflow()).isLessThanOrEqualTo(0);
    }

    /**
     * What axe objects to, and where. In its legacy mode it opens no second window, which Chromium 156 is now and then
     * too slow to give; what the mode leaves out are frames of other origins, and the page has no frames.
     */
    @SuppressWarnings("deprecation") // axe discourages the mode for pages with frames
    private List<String> violations() {
        return new AxeBuilder()
                .setLegacyMode(true).analyze(browser.driver()).getViolations().stream()
                        .map(PageAccessibilityTest::described)
                        .toList();
    }

    private static String described(Rule rule) {
        List<String> places = rule.getNodes().stream()
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + " (" + rule.getHelpUrl() + "): " + places;
    }
}
