package org.netiquette.scanner.account;

/** How the connection is encrypted. */
public enum TlsMode {
    /** From the first byte, usually port 993 (RFC 8314). */
    IMPLICIT,
    /** After {@code STARTTLS}, usually port 143; a server that does not offer it is not talked to. */
    STARTTLS,
    /** Not at all: for a server on this very computer, in the demo and the tests. */
    NONE
}
