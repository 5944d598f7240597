package org.netiquette.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.server.wire.HealthReply;
import org.netiquette.server.wire.RulesReply;
import org.netiquette.server.wire.WireJson;

/** An endpoint whose answer is known at the start and never changes. */
public final class FixedReply implements Handler {

    private static final String OPENAPI = "/org/netiquette/server/openapi.json";

    private final byte[] json;

    private FixedReply(byte[] json) {
        this.json = json;
    }

    /** {@code GET /health}: that the server is there, and which version it is. */
    public static FixedReply health(String version) {
        return new FixedReply(WireJson.bytesOf(HealthReply.ok(version)));
    }

    /** {@code GET /api/v1/rules}: what the server can find. */
    public static FixedReply rules(RuleCatalogue catalogue) {
        return new FixedReply(WireJson.bytesOf(RulesReply.of(catalogue)));
    }

    /** {@code GET /openapi.json}: all of this for programs. */
    public static FixedReply openApi() {
        try (InputStream resource = FixedReply.class.getResourceAsStream(OPENAPI)) {
            if (resource == null) {
                throw new IllegalStateException(OPENAPI + " is missing from the jar");
            }
            return new FixedReply(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context ctx) {
        ctx.contentType(ErrorAnswers.JSON).result(json);
    }
}
