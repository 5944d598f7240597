package org.netiquette.server.http;

import java.util.Optional;
import java.util.Set;
import org.netiquette.server.counts.Counted;
import org.netiquette.server.wire.ErrorReply;

/** A request that gets an error for an answer. Its message goes to the client, so it never holds text of a draft. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a pairing that does not go on is told. */
    private static final Set<String> PAIRING =
            Set.of("wrong-code", "pairing-over", "no-pairing", "pairing-busy", "pairing-too-often");

    private final int status;
    private final String code;
    private final String field;

    private RequestRefused(int status, String code, String message, String field) {
        // No stack trace: it is an answer, not a fault, and a client can cause any number of them.
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /**
     * An error that no single field is to blame for.
     *
     * @param status the HTTP status, 400 to 599
     * @param code for programs
     * @param message for people: what happened and what to do
     */
    public static RequestRefused of(int status, String code, String message) {
        return new RequestRefused(status, code, message, "");
    }

    /** More is asked than can be answered. */
    static RequestRefused busy() {
        return of(503, "busy", "More is asked than this server can answer; try again in a second.");
    }

    /**
     * A field that is missing, of the wrong type or of an unknown value.
     *
     * @param field its name in the JSON
     * @param problem what it must be, to follow the name, for example {@code "must be a string"}
     */
    public static RequestRefused badField(String field, String problem) {
        return new RequestRefused(400, "invalid-field", field + " " + problem, field);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of refusal it is. */
    Counted kind() {
        if (PAIRING.contains(code)) {
            return Counted.REFUSED_PAIRING;
        }
        return switch (status) {
            case 401 -> Counted.REFUSED_UNPAIRED;
            case 403 -> Counted.REFUSED_FOREIGN;
            case 413 -> Counted.REFUSED_TOO_LONG;
            case 429, 503 -> Counted.REFUSED_TOO_MANY;
            default -> status < 500 ? Counted.REFUSED_NOT_UNDERSTOOD : Counted.FAILED;
        };
    }

    /** The answer's body. */
    public ErrorReply reply() {
        return new ErrorReply(new ErrorReply.Detail(
                code,
                String.valueOf(getMessage()),
                Optional.of(field).filter(name -> !name.isEmpty()).orElse(null)));
    }
}
