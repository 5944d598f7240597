package org.netiquette.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.testtools.JavalinTest;
import io.javalin.testtools.Response;
import org.junit.jupiter.api.Test;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** Each fixed answer by itself, on a server that knows nothing else. */
class FixedReplyTest {

    @Test
    void saysThatItIsThereAndWhichVersionItIs() {
        JavalinTest.test(serving(FixedReply.health("1.2.3")), (server, client) -> {
            Response response = client.get("/");

            assertThat(response.headers().get("Content-Type")).containsExactly("application/json");
            assertThat(RunningServer.json(response.body().string()))
                    .isEqualTo(RunningServer.json("{\"status\":\"ok\",\"version\":\"1.2.3\"}"));
        });
    }

    @Test
    void listsEveryRuleWithItsMistake() {
        JavalinTest.test(serving(FixedReply.rules(SampleJudgement.catalogue())), (server, client) -> {
            String rules = client.get("/").body().string();

            assertThat(RunningServer.json(rules).findValuesAsText("id")).contains("ask-for-job", "ask-for-job.opening");
        });
    }

    @Test
    void describesTheServerInTheFormThatToolsRead() {
        JavalinTest.test(serving(FixedReply.openApi()), (server, client) -> {
            String description = client.get("/").body().string();

            assertThat(RunningServer.json(description).path("openapi").asText()).startsWith("3.");
        });
    }

    private static Javalin serving(Handler endpoint) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/", endpoint);
        });
    }
}
