package org.netiquette.scanner.testbed;

/** What a server may do that the books do not say, or say and nobody expects. Each was seen at a large provider. */
public enum Habit {
    /** PERMANENTFLAGS without {@code \*}, and BAD on a keyword (Microsoft 365). */
    NO_NEW_KEYWORDS,
    /** No PERMANENTFLAGS at all, which means that everything is kept. */
    NO_PERMANENTFLAGS,
    /** Keywords last until the folder is opened again. */
    FORGETS_KEYWORDS,
    /** STORE answers OK and does nothing. */
    IGNORES_STORE,
    /** STORE answers NO. */
    STORE_NO,
    /** STORE answers BAD. */
    STORE_BAD,
    /** No IDLE in the capabilities. */
    NO_IDLE,
    /** IDLE answers NO. */
    IDLE_NO,
    /** IDLE never answers. */
    IDLE_WITHOUT_PLUS,
    /** A message arrives between IDLE and its answer. */
    EXISTS_BEFORE_PLUS,
    /** The count is told again although nothing changed. */
    SAME_EXISTS_IN_IDLE,
    /** "Still here" again and again. */
    STILL_HERE,
    /** Goodbye in the middle of IDLE. */
    BYE_IN_IDLE,
    /** DONE is not answered. */
    DONE_UNANSWERED,
    /** Goodbye when a folder is opened. */
    BYE_AT_SELECT,
    /** SELECT opens read-only. */
    READ_ONLY,
    /** UIDVALIDITY is 0. */
    UIDVALIDITY_ZERO,
    /** No UIDVALIDITY. */
    UIDVALIDITY_MISSING,
    /** UIDs change with every session. */
    UIDNOTSTICKY,
    /** Answers about messages that nobody asked for or that do not exist. */
    CHATTER,
    /** The body is NIL. */
    NIL_BODY,
    /** No UIDPLUS. */
    NO_UIDPLUS,
    /** No STARTTLS, or a thief removed it. */
    NO_STARTTLS,
    /** The secret is not taken. */
    LOGIN_FAILS,
    /** The secret is said back. */
    LOGIN_ECHOES,
    /** Any secret is taken and nothing works afterwards (Microsoft 365). */
    NOT_CONNECTED,
    /** Asks to come back in 299961 milliseconds (Microsoft 365). */
    THROTTLED,
    /** Too many connections (Gmail). */
    TOO_MANY,
    /** It is no IMAP server but the page of a hotel's network. */
    HTTP,
    /** It takes the connection and says nothing. */
    SILENT,
    /** The folder of notes cannot be made. */
    CREATE_NO,
    /** No password is taken, only a token (Gmail, Microsoft 365). */
    TOKENS_ONLY,
    /** The token may come with the command (SASL-IR, RFC 4959). */
    TOKEN_AT_ONCE,
    /** Every change of a message has a number (CONDSTORE, RFC 7162). */
    COUNTS_CHANGES,
    /** Opens no folder for somebody who has not said who it is (163.com). */
    WANTS_ID,
    /** Offers ID and does not take it. */
    ID_BAD,
    /** Sends half of a message and then nothing. */
    STALLS_IN_FETCH,
    /** Does not answer STORE. */
    STALLS_AT_STORE
}
