package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.netiquette.server.RunningServer;

/** Everything that the page can come to, and how a user gets it there. */
enum Situation {
    EMPTY("empty"),
    FINDINGS("findings"),
    HINTS("hints"),
    FINE("fine"),
    DISMISSED("dismissed"),
    NOT_OUTREACH("not-outreach"),
    TOO_LONG("not-checked"),
    SERVER_GONE("not-checked");

    private final String state;

    Situation(String state) {
        this.state = state;
    }

    /** Brings a freshly opened page there, and waits until it is. */
    void bringAbout(ReviewPage page, RunningServer server) {
        page.soon(() -> assertThat(page.shows("#server")).isTrue());
        switch (this) {
            case EMPTY -> {}
            case FINDINGS -> showEveryKindOfFinding(page);
            case HINTS -> page.write("body", "Could you answer by Friday?");
            case FINE -> page.write("body", "I enjoyed your talk on tides. What surprised you?");
            case DISMISSED -> dismissTheOnlyFinding(page);
            case NOT_OUTREACH -> page.write("body", "Here are the minutes of Tuesday.");
            case TOO_LONG -> page.paste("word ".repeat(30_000));
            case SERVER_GONE -> loseTheServer(page, server);
        }
        page.soon(() -> assertThat(page.state()).isEqualTo(state));
    }

    private static void showEveryKindOfFinding(ReviewPage page) {
        page.write("subject", WordJudgement.SUBJECT);
        page.attach(WordJudgement.CV);
        page.write("body", "Is there a job for me? Send names of managers by Friday, or let me pick your brain.");
        page.soon(() -> assertThat(page.texts(".card")).hasSize(6));
        // The chosen card and its words look different.
        page.click(".card button.quote");
    }

    private static void dismissTheOnlyFinding(ReviewPage page) {
        page.write("body", "Is there a job for me?");
        page.soon(() -> assertThat(page.shows(".card button.dismiss")).isTrue());
        page.click(".card button.dismiss");
    }

    private static void loseTheServer(ReviewPage page, RunningServer server) {
        page.write("body", "Is there a job for me?");
        page.soon(() -> assertThat(page.texts(".card")).hasSize(1));
        server.close();
        page.write("body", " Please.");
    }
}
