package org.netiquette.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.netiquette.server.counts.Counted;
import org.netiquette.server.counts.LastHour;
import org.netiquette.server.languagetool.BadCheckException;
import org.netiquette.server.languagetool.CheckParameters;
import org.netiquette.server.languagetool.CheckReply;
import org.netiquette.server.languagetool.CheckRequest;
import org.netiquette.server.languagetool.Checker;
import org.netiquette.server.languagetool.GrammarServer;
import org.netiquette.server.languagetool.MergedCheck;
import org.netiquette.server.languagetool.ServiceReplies;
import org.netiquette.server.languagetool.Software;
import org.netiquette.server.wire.WireJson;

/** The endpoints of LanguageTool's protocol. */
public final class LanguageToolRoutes {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final Software software;
    private final Optional<GrammarServer> grammar;
    private final LastHour counts;

    /**
     * Endpoints.
     *
     * @param software who answers
     * @param grammar a real LanguageTool server whose answers are added
     * @param counts where each check is counted
     */
    public LanguageToolRoutes(Software software, Optional<GrammarServer> grammar, LastHour counts) {
        this.software = software;
        this.grammar = grammar;
        this.counts = counts;
    }

    /**
     * Adds them all.
     *
     * @param preparing reviews once it is there
     */
    public void addTo(RoutesConfig routes, CompletableFuture<Checker> preparing) {
        Handler check = new OncePrepared(preparing.thenApply(checker -> ctx -> check(ctx, checker)));
        for (String path : LanguageToolPaths.CHECK) {
            routes.post(path, check);
            routes.get(path, check);
            routes.options(path, options("GET, HEAD, OPTIONS, POST"));
        }
        byte[] languages = ServiceReplies.languages();
        for (String path : List.of("/v2/languages", "/languages")) {
            get(routes, path, ctx -> json(ctx, languages(ctx, languages)));
        }
        byte[] info = ServiceReplies.info(software);
        get(routes, "/v2/info", ctx -> json(ctx, info));
        CompletableFuture<byte[]> configInfo = preparing.thenApply(checker -> checker.configInfo(DraftReader.MAX_TEXT));
        get(routes, "/v2/configinfo", new OncePrepared(configInfo.thenApply(reply -> ctx -> json(ctx, reply))));
        get(routes, "/v2/healthcheck", ctx -> ctx.contentType(TEXT).result("OK"));
        get(routes, "/v2/maxtextlength", ctx -> ctx.contentType(TEXT).result("" + DraftReader.MAX_TEXT));
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.options(path, options("GET, HEAD, OPTIONS"));
    }

    private static Handler options(String allowed) {
        return ctx -> ctx.status(204).header("Allow", allowed);
    }

    private void check(Context ctx, Checker checker) {
        byte[] body = RequestBody.read(ctx);
        CheckParameters parameters =
                CheckParameters.read(Optional.ofNullable(ctx.queryString()).orElse(""), body);
        if (ctx.req().getMethod().equals("HEAD") && parameters.values().isEmpty()) {
            // An editor that looks whether somebody is there.
            json(ctx, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        CheckRequest request = understand(parameters);
        counts.add(Counted.CHECK);
        Optional<GrammarServer.Question> question = asker(ctx).map(server -> server.check(parameters));
        CheckReply ours = checker.check(request);
        json(ctx, question.map(asked -> merge(ours, asked)).orElseGet(() -> WireJson.bytesOf(ours)));
    }

    private byte[] merge(CheckReply ours, GrammarServer.Question asked) {
        String absence = grammar.map(GrammarServer::absence).orElse("");
        return MergedCheck.bytes(ours, asked.object(), absence);
    }

    private byte[] languages(Context ctx, byte[] ours) {
        return asker(ctx)
                .flatMap(server -> server.languages().list())
                .map(JsonNode::toString)
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .orElse(ours);
    }

    /**
     * The real LanguageTool, unless it is ourselves who ask: a server that was told its own address would never end.
     */
    private Optional<GrammarServer> asker(Context ctx) {
        boolean circle = GrammarServer.LOOP_VALUE.equals(ctx.header(GrammarServer.LOOP_HEADER));
        return circle ? Optional.empty() : grammar;
    }

    private static CheckRequest understand(CheckParameters parameters) {
        CheckRequest request;
        try {
            request = CheckRequest.of(parameters);
        } catch (BadCheckException e) {
            throw RequestRefused.badField(e.parameter(), e.problem());
        }
        if (request.length() > DraftReader.MAX_TEXT) {
            throw RequestRefused.of(
                    413,
                    "text-too-long",
                    "The text is " + request.length() + " characters long; at most " + DraftReader.MAX_TEXT
                            + " are reviewed.");
        }
        return request;
    }

    private static void json(Context ctx, byte[] reply) {
        ctx.contentType(ErrorAnswers.JSON).result(reply);
    }
}
