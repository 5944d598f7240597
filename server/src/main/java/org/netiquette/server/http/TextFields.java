package org.netiquette.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.netiquette.server.wire.WireJson;

/** A small request in JSON, of which single texts are taken, each of a form that is known beforehand. */
final class TextFields {

    private final JsonNode object;

    private TextFields(JsonNode object) {
        this.object = object;
    }

    /**
     * The fields of a request.
     *
     * @throws RequestRefused if it is no JSON object
     */
    static TextFields read(byte[] json) {
        try {
            JsonNode request = WireJson.mapper().readTree(json);
            if (request.isObject()) {
                return new TextFields(request);
            }
        } catch (IOException e) {
            // Jackson's message may quote what it read.
        }
        throw RequestRefused.of(400, "not-an-object", "The request must be a JSON object.");
    }

    /**
     * One of them.
     *
     * @param form a regular expression for the whole text
     * @throws RequestRefused if it is missing, is no text, or is of another form
     */
    String text(String field, String form) {
        JsonNode value = object.path(field);
        if (!value.isTextual() || !value.textValue().matches(form)) {
            throw RequestRefused.badField(field, "must be a string that matches " + form);
        }
        return value.textValue();
    }
}
