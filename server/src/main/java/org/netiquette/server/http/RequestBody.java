package org.netiquette.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a body of a bounded size. */
final class RequestBody {

    /** In bytes. A text of the greatest length still fits when every code unit of it is escaped. */
    static final int MAX_BYTES = 1024 * 1024;

    /**
     * In bytes. What is too large is still read to its end up to here, and dropped: a client that is still writing when
     * the connection closes never sees the answer that says why.
     */
    private static final int MAX_DROPPED = 8 * 1024 * 1024;

    private RequestBody() {}

    /**
     * The bytes of the body.
     *
     * @throws RequestRefused if it is not declared as JSON in UTF-8, is too large, or breaks off
     */
    static byte[] readJson(Context ctx) {
        byte[] body = read(ctx);
        requireJson(ctx.contentType());
        requireUtf8(body);
        return body;
    }

    /**
     * The bytes of the body, whatever it is declared as.
     *
     * @throws RequestRefused if it is too large or breaks off
     */
    static byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > MAX_DROPPED) {
            throw tooLarge();
        }
        try {
            InputStream in = ctx.bodyInputStream();
            // A chunked body says no length, so the limits hold while reading.
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                drop(in);
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw RequestRefused.of(400, "broken-body", "The request broke off before its end; send it again.");
        }
    }

    private static void drop(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int dropped = 0;
        int read = in.read(buffer);
        while (read >= 0 && dropped < MAX_DROPPED) {
            dropped += read;
            read = in.read(buffer);
        }
    }

    /**
     * Jackson lets longer spellings of a character pass, and characters that there are not.
     *
     * @throws RequestRefused if it is not UTF-8
     */
    static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw RequestRefused.of(400, "not-json", "The request is not valid JSON in UTF-8.");
        }
    }

    private static void requireJson(@Nullable String contentType) {
        List<String> parts = Stream.of((contentType == null ? "" : contentType).split(";", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean otherCharset = parts.stream()
                .skip(1)
                .anyMatch(part ->
                        part.startsWith("charset=") && !part.replace("\"", "").equals("charset=utf-8"));
        if (!parts.get(0).equals(ErrorAnswers.JSON) || otherCharset) {
            throw RequestRefused.of(
                    415, "wrong-media-type", "Send JSON in UTF-8 with the header Content-Type: application/json.");
        }
    }

    static RequestRefused tooLarge() {
        return RequestRefused.of(
                413, "request-too-large", "The request is longer than " + MAX_BYTES + " bytes; shorten the draft.");
    }
}
