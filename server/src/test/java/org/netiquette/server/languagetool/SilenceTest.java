package org.netiquette.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netiquette.server.CapturedLog;
import org.netiquette.server.RunningServer;
import org.netiquette.server.SampleJudgement;

/** Sends a marked text down every path of this protocol, and looks for the mark in what is logged and refused. */
class SilenceTest {

    private static final String MARK = "zebra-4711";

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void tellsNothingOfATextInLogsAndErrors() {
        try (RunningServer server = RunningServer.with(new JobJudgement().judgement())) {
            for (String form : List.of(
                    "text=zebra-4711&language=zebra-4711",
                    "text=zebra-4711",
                    "text=zebra-4711&data=zebra-4711&language=en-US",
                    "data=zebra-4711&language=en-US",
                    "data={\"annotation\":[\"zebra-4711\"]}&language=en-US",
                    "data={\"text\":{\"zebra-4711\":1}}&language=en-US",
                    "text=a&language=en-US&mode=zebra-4711",
                    "text=a&language=en-US&level=zebra-4711",
                    "text=" + MARK.repeat(12_001) + "&language=en-US",
                    "text=" + MARK.repeat(110_000),
                    "zebra-4711",
                    "%zz=zebra-4711&&&=&zebra-4711=")) {
                refusesSilently(server, server.request("/v2/check").POST(BodyPublishers.ofString(form)));
                refusesSilently(server, server.request("/v2/languages").POST(BodyPublishers.ofString(form)));
                refusesSilently(
                        server,
                        server.request("/check")
                                .header("Origin", "https://zebra-4711.example")
                                .POST(BodyPublishers.ofString(form)));
            }
            refusesSilently(server, server.request("/v2/check?text=zebra-4711&mode=zebra-4711"));
            refusesSilently(server, server.request("/v2/zebra-4711?zebra-4711"));
        }
        assertThat(log.text()).isEmpty();
    }

    @Test
    void logsWhereAFaultIsWithoutItsMessage() {
        try (RunningServer server = RunningServer.with(SampleJudgement.of(draft -> {
            throw new IllegalStateException(draft.body());
        }))) {
            refusesSilently(
                    server, server.request("/v2/check").POST(BodyPublishers.ofString("text=zebra-4711&language=en")));
        }
        assertThat(log.text()).contains("IllegalStateException").doesNotContain(MARK);
    }

    private static void refusesSilently(RunningServer server, HttpRequest.Builder request) {
        var reply = server.send(request);
        if (reply.statusCode() >= 400) {
            assertThat(reply.body()).doesNotContain(MARK);
        }
    }
}
