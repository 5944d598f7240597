package org.netiquette.server.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.netiquette.server.RunningServer;

/** Sends the request of an example, and writes down the reply the way the files do. */
final class Exchange {

    /** The port that all files speak of. */
    private static final String USUAL_PORT = ":8742";

    /** Stands for a text that is too long for a file, for example {@code {120001 letters}}. */
    private static final Pattern LETTERS = Pattern.compile("\\{(\\d+) letters}");

    private static final List<String> HEADERS = List.of("Content-Type", "Allow", "Retry-After");

    private final Scene.Stage stage;

    Exchange(Scene.Stage stage) {
        this.stage = stage;
    }

    /** What the server replies to this example's request. */
    JsonNode replyTo(RecordedExample example) {
        return written(stage.server().send(request(example.request())), example.shows());
    }

    private HttpRequest.Builder request(JsonNode described) {
        HttpRequest.Builder request = stage.server()
                .request(filledIn(described.path("path").asText()))
                .method(described.path("method").asText(), body(described.path("body")));
        described
                .path("headers")
                .properties()
                .forEach(header -> request.header(
                        header.getKey(), filledIn(header.getValue().asText())));
        return request;
    }

    private BodyPublisher body(JsonNode body) {
        if (body.isMissingNode()) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(filledIn(body.isTextual() ? body.asText() : body.toString()));
    }

    private String filledIn(String text) {
        String filled = text.replace(USUAL_PORT, ":" + stage.server().port());
        for (var secret : stage.secrets().entrySet()) {
            filled = filled.replace(secret.getKey(), secret.getValue());
        }
        return LETTERS.matcher(filled).replaceAll(Exchange::letters);
    }

    private static String letters(MatchResult found) {
        return "x".repeat(Integer.parseInt(found.group(1)));
    }

    private JsonNode written(HttpResponse<String> response, List<String> shown) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("status", response.statusCode());
        ObjectNode headers = reply.putObject("headers");
        HEADERS.forEach(name -> response.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        String body = response.body().replace(":" + stage.server().port(), USUAL_PORT);
        if (body.isEmpty()) {
            // Of nothing, the type says nothing.
            headers.remove("Content-Type");
        } else if (headers.path("Content-Type").asText().equals("application/json")) {
            reply.set("body", shown.isEmpty() ? RunningServer.json(body) : only(shown, RunningServer.json(body)));
        } else {
            // Of the page, that it is one.
            reply.put("body", body.lines().findFirst().orElse(""));
        }
        return reply;
    }

    /** What these pointers, of names and places in lists, show of a body. */
    private static JsonNode only(List<String> pointers, JsonNode body) {
        if (body.isArray()) {
            ArrayNode some = JsonNodeFactory.instance.arrayNode();
            pointers.forEach(pointer -> some.add(body.at(pointer)));
            return some;
        }
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (String pointer : pointers) {
            String[] names = pointer.substring(1).split("/", -1);
            if (names.length > 1) {
                some.withArray("/" + names[0]).add(body.at(pointer));
            } else {
                some.set(names[0], body.at(pointer));
            }
        }
        return some;
    }
}
