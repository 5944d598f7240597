package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.netiquette.server.RunningServer;
import org.openqa.selenium.Keys;

@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {

    private static final String BAD = "Dear Dana, is there a job for me? If not, send me names of managers.";
    private static final String GOOD = "Dear Dana, I enjoyed your talk on tides. What surprised you most?";

    private final Browser browser;
    private RunningServer server;
    private ReviewPage page;

    PageInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start() {
        server = RunningServer.with(WordJudgement.judgement());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        page = ReviewPage.open(browser, server.port(), Look.DESK);
    }

    @AfterEach
    void seesNoComplaintOnTheConsole() {
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void welcomesWhoeverHasWrittenNothingYet() {
        assertThat(page.state()).isEqualTo("empty");
        assertThat(page.text("#summary-title")).isEqualTo("Paste the mail you are about to send");
        assertThat(page.shows("#welcome")).isTrue();
        assertThat(page.shows("#notice")).isFalse();
        assertThat(page.texts("#findings > li.card")).isEmpty();
    }

    @Test
    void underlinesTheWordsThatEachCardQuotes() {
        page.write("subject", "Vacancy?");
        page.write("body", BAD);

        page.soon(() -> assertThat(page.attributes("#findings > li.card", "data-mistake"))
                .containsExactly("ask-for-job", "ask-for-job", "ask-for-names"));
        assertThat(page.state()).isEqualTo("findings");
        assertThat(page.texts("#subject-mirror mark")).containsExactly("Vacancy?");
        assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me", "names of managers");
        assertThat(page.attributes("#body-mirror mark", "data-severity")).containsExactly("error", "warning");
        assertThat(page.texts(".card .quote-words"))
                .containsExactly("“Vacancy?”", "“a job for me”", "“names of managers”");
        assertThat(page.text("#summary-title")).isEqualTo("3 things to look at");
    }

    @Test
    void explainsEachFindingAndSaysWhatToWriteInstead() {
        page.write("body", BAD);

        page.soon(() -> assertThat(page.texts(".card")).hasSize(2));
        assertThat(page.text(".card .card-title")).isEqualTo("Asking for a job");
        assertThat(page.text(".card .message")).isEqualTo("This corners the reader.");
        assertThat(page.text(".card .why")).isEqualTo("Why People help more gladly when they are free to say no.");
        assertThat(page.text(".card .suggestion")).isEqualTo(WordJudgement.SUGGESTION);
    }

    @Test
    void copiesASuggestion() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.shows(".card button.copy")).isTrue());

        page.click(".card button.copy");

        page.soon(() -> assertThat(page.text(".card button.copy")).isEqualTo("Copied"));
        assertThat(page.clipboard()).isEqualTo(WordJudgement.SUGGESTION);
        assertThat(page.texts("#announcer")).containsExactly("Copied");
    }

    @Test
    void selectsTheQuotedWordsInTheText() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.texts(".card")).hasSize(2));

        page.click(".card[data-mistake=ask-for-names] button.quote");

        assertThat(page.selection("body")).isEqualTo("names of managers");
        assertThat(page.hasFocus("#body")).isTrue();
    }

    @Test
    void movesTheUnderlinesAlongWithTheWords() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.texts(".card")).hasSize(2));

        page.writeBefore("Hello! ");

        assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me", "names of managers");
        page.click(".card button.quote");
        assertThat(page.selection("body")).isEqualTo("a job for me");
    }

    @Test
    void takesTheTextForTextAndNeverForMarkup() {
        page.write("body", "<b onclick=x>a job for me</b>");

        page.soon(() -> assertThat(page.texts("#body-mirror mark")).containsExactly("a job for me"));
        assertThat(page.texts("#body-mirror")).first().asString().startsWith("<b onclick=x>a job for me</b>");
        assertThat(page.texts("main b")).isEmpty();
    }

    @Test
    void speaksOfTheMailAsAWholeWhereThereAreNoWordsToQuote() {
        page.write("body", "Dear Dana, may I pick your brain?");

        page.soon(() -> assertThat(page.attributes(".card", "data-part")).containsExactly("draft"));
        assertThat(page.text(".card .whole")).isEqualTo("About the mail as a whole");
        assertThat(page.texts("#body-mirror mark")).isEmpty();
    }

    @Test
    void keepsADismissedCardAwayAfterAnEditElsewhereAndAfterAReload() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.texts(".card")).hasSize(2));

        page.click(".card[data-mistake=ask-for-job] button.dismiss");

        assertThat(page.attributes(".card", "data-mistake")).containsExactly("ask-for-names");
        page.write("body", " Please answer by Friday.");
        page.soon(() -> assertThat(page.attributes(".card", "data-mistake"))
                .containsExactly("ask-for-names", "making-demands"));
        page.reload();
        page.paste(BAD);
        page.soon(() -> assertThat(page.attributes(".card", "data-mistake")).containsExactly("ask-for-names"));
        assertThat(page.texts("#body-mirror mark")).containsExactly("names of managers");
    }

    @Test
    void bringsDismissedCardsBackOnRequest() {
        page.write("body", "Is there a job for me?");
        page.soon(() -> assertThat(page.texts(".card")).hasSize(1));
        page.click(".card button.dismiss");
        assertThat(page.state()).isEqualTo("dismissed");
        assertThat(page.text("#summary-title")).isEqualTo("Nothing else to mention");
        assertThat(page.text("#restore-dismissed")).isEqualTo("Show 1 dismissed");
        assertThat(page.hasFocus("#restore-dismissed")).isTrue();

        page.click("#restore-dismissed");

        assertThat(page.state()).isEqualTo("findings");
        assertThat(page.texts(".card")).hasSize(1);
        assertThat(page.shows("#restore-dismissed")).isFalse();
    }

    @Test
    void praisesAGoodDraftAndShowsItsGamePlan() {
        page.write("body", GOOD);

        page.soon(() -> assertThat(page.state()).isEqualTo("fine"));
        assertThat(page.text("#summary-title")).isEqualTo("Good to go");
        assertThat(page.attributes("#lights > li", "data-on")).containsExactly("true", "true", "true", "false");
        assertThat(page.attributes("#lights > li", "id"))
                .containsExactly("light-reason", "light-research", "light-questions", "light-courtesy");
        assertThat(page.texts("#strength-list > li.strength .quote-words")).containsExactly("“your talk on tides”");
        page.click("#strength-list button.quote");
        assertThat(page.selection("body")).isEqualTo("your talk on tides");
    }

    @Test
    void countsAHintAsASmallIdea() {
        page.write("body", "Could you answer by Friday?");

        page.soon(() -> assertThat(page.state()).isEqualTo("hints"));
        assertThat(page.text("#summary-title")).isEqualTo("Nearly there: 1 small idea");
    }

    @Test
    void leavesAMailThatIsNoOutreachAloneAndSaysWhy() {
        page.write("body", "Here are the minutes of Tuesday.");

        page.soon(() -> assertThat(page.state()).isEqualTo("not-outreach"));
        assertThat(page.text("#summary-title")).isEqualTo("This does not look like a networking mail");
        assertThat(page.texts("#reason-list > li")).containsExactly("speaks of minutes");
        assertThat(page.shows("#game-plan")).isFalse();
    }

    @Test
    void readsAnAnswerTogetherWithTheEarlierConversation() {
        page.write("body", "Is there a job for me?");
        page.soon(() -> assertThat(page.state()).isEqualTo("findings"));

        page.click("#earlier summary");
        page.write("thread", "Please find the minutes of Tuesday attached.");

        page.soon(() -> assertThat(page.state()).isEqualTo("not-outreach"));
    }

    @Test
    void flagsTheAttachmentThatAFindingIsAbout() {
        page.write("body", GOOD);
        page.attach("Tides.pdf");
        page.attach("CV_Tom.pdf");

        page.soon(() -> assertThat(page.attributes("#attachments > li.chip", "data-severity"))
                .containsExactly("null", "error"));
        assertThat(page.texts("#attachments mark")).containsExactly("CV_Tom.pdf");
        page.click("#attachments mark");
        assertThat(page.hasFocus(".card[data-part=attachment]")).isTrue();
    }

    @Test
    void goesFromCardToCardAndBackToTheTextByKeyboard() {
        page.write("body", BAD);
        page.soon(() -> assertThat(page.texts(".card")).hasSize(2));

        page.pressWithAlt(".");
        assertThat(page.hasFocus(".card[data-mistake=ask-for-job]")).isTrue();
        page.pressWithAlt(".");
        assertThat(page.hasFocus(".card[data-mistake=ask-for-names]")).isTrue();
        page.pressWithAlt(",");
        assertThat(page.hasFocus(".card[data-mistake=ask-for-job]")).isTrue();
        page.press(Keys.ESCAPE);

        assertThat(page.hasFocus("#body")).isTrue();
        assertThat(page.selection("body")).isEqualTo("a job for me");
        assertThat(page.value("body")).isEqualTo(BAD);
    }

    @Test
    void showsWhatJudgesAndHowOftenItWasAskedInTheLastHour() {
        page.soon(() -> assertThat(page.texts("#server-facts dt"))
                .containsExactly("Netiquette", "Rules", "Sentence model", "Paired browsers"));
        assertThat(page.texts("#server-facts dd"))
                .contains("1, version sample-1", "sample-model 00c0ffee, loaded", "0");
        assertThat(page.text("#server-state")).startsWith("Ready.");
        int before = askedSoFar();

        page.write("body", GOOD);

        page.soon(() -> assertThat(askedSoFar()).isGreaterThan(before));
        assertThat(page.texts("#server-counts dt"))
                .containsExactly(
                        "Reviews of drafts", "of these, already known", "Checks for editors", "Drafts with warnings");
        assertThat(page.texts("#server-refused dd")).hasSize(7).allMatch(number -> number.matches("\\d+"));
    }

    private int askedSoFar() {
        return Integer.parseInt(page.texts("#server-counts dd").get(0));
    }

    @Test
    void tellsAScreenReaderHowManyFindingsThereAre() {
        page.write("body", BAD);

        page.soon(() -> assertThat(page.texts("#announcer")).containsExactly("2 findings."));
        assertThat(page.attribute("#announcer", "role")).isEqualTo("status");
        assertThat(page.attribute("#review", "aria-busy")).isEqualTo("false");
    }
}
