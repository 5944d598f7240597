package org.netiquette.rules.draft;

import java.util.List;
import java.util.Objects;

/**
 * What the user is about to send.
 *
 * @param subject the subject line, empty if there is none
 * @param body the body exactly as the client holds it; every offset of a review counts UTF-16 code units of this string
 * @param format how {@code body} is written
 * @param to the recipients' addresses or domains, possibly empty
 * @param attachments the attachments' file names in the order of the mail, possibly empty
 * @param thread the earlier conversation as plain text if the client knows it apart from the body, otherwise empty
 * @param language a BCP 47 tag such as {@code en}, or {@code auto}
 */
public record Draft(
        String subject,
        String body,
        BodyFormat format,
        List<String> to,
        List<String> attachments,
        String thread,
        String language) {

    /** The value of {@link #language()} that leaves the choice to the reviewer. */
    public static final String AUTO = "auto";

    /**
     * Copies the lists, so that a draft never changes.
     *
     * @throws NullPointerException if any part is null
     */
    public Draft {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(format, "format");
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(language, "language");
    }

    /** A plain-text draft of which only the body is known. */
    public static Draft ofText(String body) {
        return new Draft("", body, BodyFormat.TEXT, List.of(), List.of(), "", AUTO);
    }

    /** An HTML draft of which only the body is known. */
    public static Draft ofHtml(String body) {
        return new Draft("", body, BodyFormat.HTML, List.of(), List.of(), "", AUTO);
    }

    /** This draft with another subject line. */
    public Draft withSubject(String newSubject) {
        return new Draft(newSubject, body, format, to, attachments, thread, language);
    }

    /** This draft with other recipients. */
    public Draft withTo(String... newTo) {
        return new Draft(subject, body, format, List.of(newTo), attachments, thread, language);
    }

    /** This draft with other attachments. */
    public Draft withAttachments(String... newAttachments) {
        return new Draft(subject, body, format, to, List.of(newAttachments), thread, language);
    }

    /** This draft with another earlier conversation. */
    public Draft withThread(String newThread) {
        return new Draft(subject, body, format, to, attachments, newThread, language);
    }
}
