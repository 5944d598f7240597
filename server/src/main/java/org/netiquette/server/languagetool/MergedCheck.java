package org.netiquette.server.languagetool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.netiquette.server.languagetool.CheckReply.Warnings;
import org.netiquette.server.wire.WireJson;

/** Our answer and that of a real LanguageTool server as one. Neither hides a match of the other. */
public final class MergedCheck {

    private static final String MATCHES = "matches";
    private static final String SOFTWARE = "software";

    private MergedCheck() {}

    /**
     * The whole answer as it goes over the wire.
     *
     * @param ours our answer
     * @param theirs what LanguageTool answered; empty if it did not
     * @param absence what the user is told if it did not
     */
    public static byte[] bytes(CheckReply ours, Optional<ObjectNode> theirs, String absence) {
        if (theirs.isEmpty()) {
            return WireJson.bytesOf(new CheckReply(
                    ours.software().withStatus(absence),
                    new Warnings(true, absence),
                    ours.language(),
                    ours.matches(),
                    ours.sentenceRanges(),
                    ours.extendedSentenceRanges()));
        }
        ObjectNode merged = WireJson.mapper().valueToTree(ours);
        // The rest of what LanguageTool says is about the whole text, and it knows more languages than we do.
        merged.setAll(theirs.get());
        merged.set(SOFTWARE, WireJson.mapper().valueToTree(ours.software()));
        merged.set(
                MATCHES, byOffset(theirs.get().path(MATCHES), WireJson.mapper().valueToTree(ours.matches())));
        return bytes(merged);
    }

    private static ArrayNode byOffset(JsonNode theirs, JsonNode ours) {
        List<JsonNode> matches = new ArrayList<>();
        theirs.forEach(matches::add);
        ours.forEach(matches::add);
        matches.sort(Comparator.comparingInt(match -> match.path("offset").asInt()));
        return WireJson.mapper().createArrayNode().addAll(matches);
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return WireJson.mapper().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
