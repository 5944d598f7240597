package org.netiquette.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /api/v1/state}, for the server's own page only.
 *
 * @param version of the server
 * @param judgement what judges the drafts
 * @param lastHour what was asked of the server of late
 * @param clients who is paired, the oldest first
 * @param pairing the one that waits for its code, absent when none does
 */
public record StateReply(
        String version,
        JudgementReply judgement,
        LastHourReply lastHour,
        List<ClientReply> clients,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pending pairing) {

    /**
     * A pairing that waits for its code.
     *
     * @param code what the user types into the extension
     * @param name what the extension calls its browser
     * @param origin the extension's
     * @param seconds how long the code still counts
     */
    public record Pending(String code, String name, String origin, long seconds) {}
}
