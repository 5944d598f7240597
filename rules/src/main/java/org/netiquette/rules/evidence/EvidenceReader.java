package org.netiquette.rules.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.sentence.SentenceSplitter;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;

/** Gathers the evidence about a draft: author text, sentences, what they show, the thread, the attachments. */
public final class EvidenceReader {

    /** The newest part of a conversation comes first; what was said before these characters is no longer its point. */
    private static final int THREAD_READ = 20_000;

    /** Subject prefixes of replies and forwards, in the languages that mail programs speak. */
    private static final Set<String> REPLY_PREFIXES = Set.of(
            "re", "fw", "fwd", "aw", "wg", "tr", "rv", "sv", "vs", "antw", "doorst", "ref", "odp", "rif", "i", "enc",
            "res");

    private final AuthorTextReader authorTexts;
    private final SentenceSplitter splitter;
    private final Detector detector;
    private final ApplicationPapers papers;

    /** A reader that uses these parts. */
    public EvidenceReader(
            AuthorTextReader authorTexts, SentenceSplitter splitter, Detector detector, ApplicationPapers papers) {
        this.authorTexts = authorTexts;
        this.splitter = splitter;
        this.detector = detector;
        this.papers = papers;
    }

    /** The evidence about {@code draft}. */
    public Evidence read(Draft draft) {
        return read(draft, authorTexts.read(draft));
    }

    /**
     * The evidence about {@code draft}.
     *
     * @param authorText what an {@link AuthorTextReader} made of it
     */
    public Evidence read(Draft draft, AuthorText authorText) {
        List<SentenceReading> sentences = new ArrayList<>();
        for (Sentence sentence : splitter.split(authorText.visible().text(), authorText.kept())) {
            sentences.add(new SentenceReading(sentence, detector.read(sentence.text())));
        }
        Reading subject = isReply(draft.subject()) ? Reading.NOTHING : detector.read(draft.subject());
        // Text quoted below a mail with a subject of its own is a forward or a reminder, and no conversation.
        boolean quoted = draft.thread().isBlank();
        String thread = quoted ? authorText.quotedThread() : draft.thread();
        boolean underWay = !thread.isBlank() && (!quoted || isReply(draft.subject()));
        return new Evidence(
                draft,
                authorText,
                subject,
                sentences,
                thread(thread, underWay),
                papers(draft.attachments(), sentences));
    }

    /** Whether a mail program, and not the user, wrote the subject. */
    private static boolean isReply(String subject) {
        int colon = subject.indexOf(':');
        return colon > 0
                && colon < 10
                && REPLY_PREFIXES.contains(subject.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private ThreadFacts thread(String thread, boolean underWay) {
        if (thread.isBlank()) {
            return ThreadFacts.NONE;
        }
        String newest = thread.substring(0, Math.min(thread.length(), THREAD_READ));
        // A thread may be long, and few speak of a CV: to cut one into sentences takes longer than to review a draft.
        return new ThreadFacts(underWay, papers.mentionedIn(newest) && asksForCv(newest));
    }

    private boolean asksForCv(String thread) {
        return splitter.split(thread, List.of(new Span(0, thread.length()))).stream()
                .filter(sentence -> papers.mentionedIn(sentence.text()))
                .anyMatch(sentence -> detector.read(sentence.text()).shows(Signal.CV_REQUEST));
    }

    private List<Integer> papers(List<String> fileNames, List<SentenceReading> sentences) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < fileNames.size(); i++) {
            if (papers.isPaper(fileNames.get(i))) {
                found.add(i);
            }
        }
        if (found.isEmpty() && announcesPaper(sentences)) {
            for (int i = 0; i < fileNames.size(); i++) {
                if (papers.mayBeAnnouncedPaper(fileNames.get(i))) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static boolean announcesPaper(List<SentenceReading> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.reading().signals().stream())
                .map(SignalHit::signal)
                .anyMatch(signal -> signal == Signal.CV_PUSH);
    }
}
