package org.netiquette.rules.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.draft.BodyFormat;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Mistake;

/**
 * A whole mail with the judgement of a careful coach.
 *
 * @param id unique in the corpus
 * @param hand the file it stands in: one imagined author, the unit of which folds are made
 * @param draft the mail as it would be sent
 * @param outreach whether it is a networking contact
 * @param mistakes what the coach would raise as an error or a warning
 * @param lights what a reader found who went through the whole mail for its reason, its research and its questions;
 *     empty if nobody did: of a networking mail it is then not known what is none of them, in an ordinary one what is
 *     not labelled counts as none
 * @param sentences the sentences of the body with their signals
 */
public record LabelledMail(
        String id,
        String hand,
        Draft draft,
        boolean outreach,
        Set<Mistake> mistakes,
        Optional<Lights> lights,
        List<LabelledSentence> sentences) {

    /** How the hands are named that told mails of others anew. */
    private static final String RETOLD = "r";

    /** How the hands are named that wrote on the worn paths. */
    private static final String WORN = "p";

    /**
     * Which lights of the game plan a mail shows, in its body, its subject or the thread.
     *
     * @param reason a clear reason for writing to this person
     * @param research something learnt beforehand about the person or the company
     * @param question a concrete question or topic
     */
    public record Lights(boolean reason, boolean research, boolean question) {}

    /** Copies set and list. */
    public LabelledMail {
        mistakes = Set.copyOf(mistakes);
        sentences = List.copyOf(sentences);
    }

    /** Whether it tells a mail anew that somebody published: the same acts in the same order, in other words. */
    public boolean retold() {
        return hand.startsWith(RETOLD);
    }

    /** Whether it is written in the worn phrases that most people write in, as often as they do. */
    public boolean worn() {
        return hand.startsWith(WORN);
    }

    /** The same mail with another text, to see whether the judgement holds. */
    public LabelledMail withDraft(Draft other) {
        return new LabelledMail(id, hand, other, outreach, mistakes, lights, sentences);
    }

    static Draft draft(String subject, String body, List<String> to, List<String> attachments, String thread) {
        return new Draft(subject, body, BodyFormat.TEXT, to, attachments, thread, Draft.AUTO);
    }
}
