package org.netiquette.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** A website in a real browser tries whatever a page can try to reach the server. */
@ExtendWith(InBrowser.class)
class EvilPageTest {

    /** Each attempt ends with what it got: "refused", or what it could read or load. */
    private static final String ATTEMPTS = """
            const [base, done] = arguments;
            const review = JSON.stringify({ body: "Dear Dana, do you have a job for me?" });
            const json = { "Content-Type": "application/json" };
            const read = (url, init) =>
              fetch(base + url, init).then(
                async (answer) => (answer.type === "opaque" ? "refused" : `read ${answer.status} ${await answer.text()}`),
                () => "refused",
              );
            const load = (tag, source, url) =>
              new Promise((resolve) => {
                const node = document.createElement(tag);
                node.onload = () => resolve("loaded");
                node.onerror = () => resolve("refused");
                if (tag === "link") node.rel = "stylesheet";
                node[source] = base + url;
                document.body.append(node);
              });
            const socket = () =>
              new Promise((resolve) => {
                const ws = new WebSocket(base.replace("http", "ws") + "/api/v1/review");
                ws.onopen = () => resolve("opened");
                ws.onerror = () => resolve("refused");
              });
            const events = () =>
              new Promise((resolve) => {
                const source = new EventSource(base + "/api/v1/rules");
                source.onopen = () => resolve("opened");
                source.onerror = () => (source.close(), resolve("refused"));
              });
            const frame = (url) =>
              new Promise((resolve) => {
                const node = document.createElement("iframe");
                node.onload = () => {
                  try {
                    resolve("read " + node.contentDocument.body.innerText);
                  } catch {
                    resolve("refused");
                  }
                };
                node.src = base + url;
                document.body.append(node);
              });
            const xhr = () =>
              new Promise((resolve) => {
                const request = new XMLHttpRequest();
                request.open("POST", base + "/api/v1/review");
                request.onload = () => resolve("read " + request.responseText);
                request.onerror = () => resolve("refused");
                request.send(review);
              });
            const attempts = {
              "fetch JSON": () => read("/api/v1/review", { method: "POST", headers: json, body: review }),
              "fetch text": () => read("/api/v1/review", { method: "POST", body: review }),
              "fetch text, blind": () => read("/api/v1/review", { method: "POST", body: review, mode: "no-cors" }),
              "fetch with cookies": () => read("/api/v1/review", { method: "POST", body: review, credentials: "include" }),
              "fetch keepalive": () => read("/api/v1/review", { method: "POST", body: review, keepalive: true, mode: "no-cors" }),
              "fetch GET": () => read("/api/v1/rules", {}),
              "fetch GET, blind": () => read("/health", { mode: "no-cors" }),
              "fetch the state": () => read("/api/v1/state", { method: "POST", headers: json, body: "{}" }),
              "start a pairing": () => read("/api/v1/pair/start", { method: "POST", headers: json, body: '{"name":"x"}' }),
              "start a pairing, blind": () => read("/api/v1/pair/start", { method: "POST", body: '{"name":"x"}', mode: "no-cors" }),
              "XMLHttpRequest": xhr,
              "beacon": async () => (navigator.sendBeacon(base + "/api/v1/review", review), "refused"),
              "image": () => load("img", "src", "/favicon.svg"),
              "script": () => load("script", "src", "/page.js"),
              "style": () => load("link", "href", "/page.css"),
              "image of the API": () => load("img", "src", "/api/v1/rules"),
              "script of the API": () => load("script", "src", "/api/v1/rules"),
              "WebSocket": socket,
              "EventSource": events,
              "frame": () => frame("/"),
              "frame of the API": () => frame("/api/v1/rules"),
            };
            (async () => {
              const outcome = {};
              for (const [name, attempt] of Object.entries(attempts)) {
                outcome[name] = await Promise.race([attempt(), new Promise((r) => setTimeout(r, 5000, "refused"))]);
              }
              done(JSON.stringify(outcome));
            })();
            """;

    private static final String FORM = """
            const form = document.createElement("form");
            form.method = "post";
            form.enctype = "text/plain";
            form.action = arguments[0] + "/api/v1/review";
            const field = document.createElement("input");
            field.name = '{"body":"Dear Dana, is there a job? ';
            field.value = '"}';
            form.append(field);
            document.body.append(form);
            form.submit();
            """;

    private final AtomicInteger reviews = new AtomicInteger();
    private final RunningServer server = RunningServer.with(SampleJudgement.of(draft -> {
        reviews.incrementAndGet();
        throw new IllegalStateException("nobody should get here");
    }));
    private final Javalin evil = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/", ctx -> ctx.html("<!doctype html><title>evil</title><body>evil"));
            })
            .start("127.0.0.1", 0);
    private final Browser browser;

    EvilPageTest(Browser browser) {
        this.browser = browser;
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    @AfterEach
    void stop() {
        browser.console();
        evil.stop();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://127.0.0.1"})
    void getsNothingAtAll(String site) {
        browser.open(site + ":" + evil.port() + "/", Look.DESK);

        String told =
                String.valueOf(browser.driver().executeAsyncScript(ATTEMPTS, "http://127.0.0.1:" + server.port()));

        assertThat(RunningServer.json(told))
                .hasSize(21)
                .allMatch(outcome -> outcome.asText().equals("refused"));
        assertThat(reviews).hasValue(0);
        assertThat(server.trust().pairing().pending()).isEmpty();
    }

    @Test
    void isRefusedWhenItSendsTheWholeTabToTheServer() {
        String base = "http://127.0.0.1:" + server.port();
        browser.open("http://localhost:" + evil.port() + "/", Look.DESK);
        browser.driver().executeScript(FORM, base);
        assertThat(textOfTab()).contains("\"foreign-site\"");

        for (String path : List.of("/api/v1/rules", "/health", "/api/v1/state", "/")) {
            browser.open("http://localhost:" + evil.port() + "/", Look.DESK);
            browser.driver().executeScript("location.href = arguments[0]", base + path);
            assertThat(textOfTab()).contains("\"foreign-site\"");
        }
        assertThat(reviews).hasValue(0);
    }

    @Test
    void isRefusedUnderAnotherNameOfThisComputer() {
        for (String path : List.of("/", "/health", "/api/v1/rules")) {
            browser.open("http://rebind.localhost:" + server.port() + path, Look.DESK);
            assertThat(textOfTab()).contains("\"foreign-host\"");
        }
    }

    private String textOfTab() {
        for (int i = 0; i < 200; i++) {
            String text = String.valueOf(browser.driver()
                    .executeScript("return document.readyState === 'complete' ? document.body.innerText : ''"));
            if (text.contains("error")) {
                return text;
            }
        }
        return "";
    }
}
