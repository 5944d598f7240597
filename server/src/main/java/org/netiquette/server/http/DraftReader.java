package org.netiquette.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.server.wire.WireJson;

/**
 * The request of {@code POST /api/v1/review}: JSON in, a draft out. Only {@code body} is required; fields that it does
 * not know are ignored, so that newer clients can ask older servers.
 */
final class DraftReader {

    /** How long subject, body and thread may be together, in UTF-16 code units. */
    static final int MAX_TEXT = 120_000;

    private DraftReader() {}

    /**
     * The draft of a request.
     *
     * @throws RequestRefused if it is not JSON, if a field is missing or wrong, or if the text is too long
     */
    static Draft read(byte[] json) {
        JsonNode request = parse(json);
        if (request.isMissingNode()) {
            throw RequestRefused.of(400, "empty-request", "The request is empty; send the draft as a JSON object.");
        }
        if (!(request instanceof ObjectNode)) {
            throw RequestRefused.of(400, "not-an-object", "The request must be a JSON object with at least a body.");
        }
        Draft draft = new Draft(
                text(request, "subject").orElse(""),
                text(request, "body")
                        .orElseThrow(() -> RequestRefused.badField("body", "is missing; it must be a string")),
                format(request),
                texts(request, "to"),
                texts(request, "attachments"),
                text(request, "thread").orElse(""),
                language(request));
        requireShort(draft);
        return draft;
    }

    private static JsonNode parse(byte[] json) {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw RequestRefused.of(400, "not-json", "The request is not valid JSON" + where(e.getLocation()) + ".");
        } catch (IOException e) {
            throw RequestRefused.of(400, "not-json", "The request is not valid JSON in UTF-8.");
        }
    }

    /** The place only: Jackson's own message can quote what it read. */
    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Optional<String> text(JsonNode request, String field) {
        JsonNode value = request.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw RequestRefused.badField(field, "must be a string");
        }
        return Optional.of(value.textValue());
    }

    private static List<String> texts(JsonNode request, String field) {
        JsonNode values = request.path(field);
        if (values.isMissingNode()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(values.size());
        values.forEach(value -> {
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        });
        if (!values.isArray() || texts.size() < values.size()) {
            throw RequestRefused.badField(field, "must be an array of strings");
        }
        return texts;
    }

    private static BodyFormat format(JsonNode request) {
        return switch (text(request, "format").orElse("text")) {
            case "text" -> BodyFormat.TEXT;
            case "html" -> BodyFormat.HTML;
            default -> throw RequestRefused.badField("format", "must be \"text\" or \"html\"");
        };
    }

    private static String language(JsonNode request) {
        String language = text(request, "language").orElse(Draft.AUTO);
        // "auto" has the form of a tag too.
        if (!isTag(language)) {
            throw RequestRefused.badField("language", "must be \"auto\" or a language tag such as \"en\"");
        }
        return language;
    }

    private static boolean isTag(String language) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void requireShort(Draft draft) {
        long length = (long) draft.subject().length()
                + draft.body().length()
                + draft.thread().length();
        if (length > MAX_TEXT) {
            throw RequestRefused.of(
                    413,
                    "text-too-long",
                    "Subject, body and thread are " + length + " characters together; at most " + MAX_TEXT
                            + " are reviewed.");
        }
    }
}
