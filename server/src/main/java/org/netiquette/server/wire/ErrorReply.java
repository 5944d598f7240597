package org.netiquette.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Every answer with a status of 400 or more.
 *
 * @param error what went wrong
 */
public record ErrorReply(Detail error) {

    /**
     * What went wrong. Never holds a character of a draft.
     *
     * @param code for programs, for example {@code invalid-field}; never changes its meaning
     * @param message for people: what happened and what to do
     * @param field which field of the request is at fault, absent when none is
     */
    public record Detail(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String field) {}
}
