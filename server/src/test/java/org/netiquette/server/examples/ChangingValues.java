package org.netiquette.server.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * What of a reply is another each time: secrets, times, versions, and how sure the judgement is. Of these an example
 * shows one, and only its kind, text or number, counts when replies are compared.
 */
final class ChangingValues {

    /** The ends of their paths, without the places in lists. */
    private static final List<String> PATHS = List.of(
            "/version",
            "/engine/rules",
            "/software/buildDate",
            "/confidence",
            "/rate",
            "/token",
            "/client",
            "/proof",
            "/clients/id",
            "/created",
            "/pairing/code",
            "/seconds");

    private ChangingValues() {}

    /** A copy in which the kind of each stands for its value. */
    static JsonNode blanked(JsonNode reply) {
        return blanked(reply, "");
    }

    private static JsonNode blanked(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), blanked(field.getValue(), path + "/" + field.getKey())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> copy.add(blanked(each, path)));
            return copy;
        }
        return PATHS.stream().anyMatch(path::endsWith) ? TextNode.valueOf("some " + node.getNodeType()) : node;
    }
}
