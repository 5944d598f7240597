package org.netiquette.server.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How this server reads and writes JSON. */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // Jackson's messages would quote the draft.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private WireJson() {}

    /** The mapper; configured for good, so safe to share. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** One of this package's records as JSON in UTF-8, in which half a surrogate pair is an escape. */
    public static byte[] bytesOf(Record reply) {
        try {
            return MAPPER.writeValueAsBytes(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + reply.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }
}
