package org.netiquette.server.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Whole requests as they go over the wire, ready before the time is taken. */
final class HttpRequestBytes {

    private static final JsonMapper JSON = new JsonMapper();

    private HttpRequestBytes() {}

    /** Asks our server on {@code port} to review a draft with this body, as a program does. */
    static byte[] review(int port, String body) {
        return post(port, "/api/v1/review", "application/json", draft(body));
    }

    /** Asks the same as a browser extension that is paired. */
    static byte[] review(int port, String body, PairedExtension extension) {
        return post(
                port,
                "/api/v1/review",
                "application/json\r\nOrigin: " + extension.origin() + "\r\nAuthorization: " + extension.authorization(),
                draft(body));
    }

    private static String draft(String body) {
        ObjectNode draft = JSON.createObjectNode()
                .put("subject", "Oat drinks, and a chemist who is looking around")
                .put("body", body);
        draft.putArray("to").add("aaltonen@example.org");
        return draft.toString();
    }

    /** Asks LanguageTool's server on {@code port} to check this text. */
    static byte[] languageToolCheck(int port, String text) {
        return post(
                port,
                "/v2/check",
                "application/x-www-form-urlencoded",
                "language=en-US&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static byte[] post(int port, String path, String type, String content) {
        int length = content.getBytes(StandardCharsets.UTF_8).length;
        String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n" + content;
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
