package org.netiquette.rules.mistake;

import java.util.List;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Severity;

/**
 * A rule with the coach's words.
 *
 * @param id its name, for example {@code ask-for-job.opening}
 * @param mistake the mistake it belongs to
 * @param severity how much its findings matter
 * @param title a short name for people
 * @param from the wordings that lead to it, as {@code job_ask.opening}; empty for a rule about the whole draft
 * @param message what was seen; {@code {quote}} stands for the words, {@code {reader}} for the reader's name
 * @param why why it hurts
 * @param suggestion what to write instead
 */
public record Rule(
        String id,
        Mistake mistake,
        Severity severity,
        String title,
        List<String> from,
        String message,
        String why,
        String suggestion) {

    /** Copies the list. */
    public Rule {
        from = List.copyOf(from);
    }
}
