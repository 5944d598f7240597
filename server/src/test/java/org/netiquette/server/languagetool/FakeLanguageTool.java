package org.netiquette.server.languagetool;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands in for a real LanguageTool server: answers one thing, and remembers what it was asked. */
final class FakeLanguageTool implements AutoCloseable {

    /** As a real one answers, shortened. */
    static final String ANSWER = """
            {"software":{"name":"LanguageTool","version":"6.8","buildDate":"2026-01-01 00:00:00 +0000","apiVersion":1,"premium":false,"status":""},
             "warnings":{"incompleteResults":false},
             "language":{"name":"German (Germany)","code":"de-DE","detectedLanguage":{"name":"German (Germany)","code":"de-DE","confidence":0.99,"source":"ngram"}},
             "matches":[{"message":"Typo","shortMessage":"","replacements":[{"value":"there"}],"offset":3,"length":5,
               "rule":{"id":"MORFOLOGIK_RULE_EN_US","category":{"id":"TYPOS","name":"Possible Typo"}}},
               {"message":"End","shortMessage":"","replacements":[],"offset":40,"length":1,"rule":{"id":"X","category":{"id":"Y","name":"Z"}}}],
             "sentenceRanges":[[0,41]],"extendedSentenceRanges":[]}""";

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Javalin javalin;

    private FakeLanguageTool(Answer answer) {
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post("/v2/check", ctx -> {
                        bodies.add(ctx.body());
                        answer.give(ctx);
                    });
                    config.routes.get("/v2/languages", answer::give);
                })
                .start(0);
    }

    static FakeLanguageTool answering(String json) {
        return new FakeLanguageTool(ctx -> ctx.contentType("application/json").result(json));
    }

    static FakeLanguageTool behaving(Answer answer) {
        return new FakeLanguageTool(answer);
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    int port() {
        return javalin.port();
    }

    LanguageToolOptions options() {
        return options(port());
    }

    static LanguageToolOptions options(int port) {
        GrammarUrl url = GrammarUrl.of("http://localhost:" + port);
        return new LanguageToolOptions(Optional.of(GrammarServer.at(url, Duration.ofSeconds(3))), Set.of());
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** What it does. */
    interface Answer {

        void give(Context ctx) throws Exception;
    }
}
