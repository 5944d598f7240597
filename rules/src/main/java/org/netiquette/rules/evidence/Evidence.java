package org.netiquette.rules.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.sentence.Sentence.Role;
import org.netiquette.rules.sentence.Words;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;

/** All that is known of a draft when it is judged. Immutable. */
public final class Evidence {

    private final Draft draft;
    private final AuthorText authorText;
    private final Reading subject;
    private final List<SentenceReading> sentences;
    private final ThreadFacts thread;
    private final List<Integer> papers;
    private final Map<Signal, List<Sighting>> sightings = new EnumMap<>(Signal.class);

    /**
     * Evidence.
     *
     * @param draft the draft
     * @param authorText what of its body the user wrote
     * @param subject what the subject line shows; nothing if the user did not write it, as in a reply
     * @param sentences what each sentence of the author text shows
     * @param thread what the earlier conversation shows
     * @param papers which attachments are application papers, by their place in the draft's list
     */
    public Evidence(
            Draft draft,
            AuthorText authorText,
            Reading subject,
            List<SentenceReading> sentences,
            ThreadFacts thread,
            List<Integer> papers) {
        this.draft = draft;
        this.authorText = authorText;
        this.subject = subject;
        this.sentences = List.copyOf(sentences);
        this.thread = thread;
        this.papers = List.copyOf(papers);
        for (SignalHit hit : subject.signals()) {
            Place place = Place.subject(draft.subject(), hit.span());
            add(new Sighting(hit, place, place.quote(), false));
        }
        for (SentenceReading read : this.sentences) {
            for (SignalHit hit : read.reading().signals()) {
                String words = hit.span().slice(read.sentence().text());
                add(new Sighting(hit, place(read.sentence(), hit.span()), words, read.shows(Signal.COURTESY)));
            }
        }
    }

    private void add(Sighting sighting) {
        sightings
                .computeIfAbsent(sighting.hit().signal(), signal -> new ArrayList<>())
                .add(sighting);
    }

    /** The draft. */
    public Draft draft() {
        return draft;
    }

    /** What of its body the user wrote. */
    public AuthorText authorText() {
        return authorText;
    }

    /** What the subject line shows; nothing if the user did not write it. */
    public Reading subject() {
        return subject;
    }

    /** What each sentence of the author text shows. */
    public List<SentenceReading> sentences() {
        return sentences;
    }

    /** What the earlier conversation shows. */
    public ThreadFacts thread() {
        return thread;
    }

    /** Which attachments are application papers, by their place in the draft's list. */
    public List<Integer> papers() {
        return papers;
    }

    /** Where {@code signal} was seen: in the subject first, then in the body, in its order. */
    public List<Sighting> sightings(Signal signal) {
        return List.copyOf(sightings.getOrDefault(signal, List.of()));
    }

    /**
     * The sentence of the body that shows one of the signals most likely.
     *
     * @param atLeast how likely it must be, 0 to 1, else nothing is returned
     */
    public Optional<Sighting> likeliest(Set<Signal> signals, double atLeast) {
        Optional<Sighting> likeliest = Optional.empty();
        double most = Math.nextDown(atLeast);
        for (SentenceReading read : sentences) {
            for (Signal signal : signals) {
                double likelihood = read.reading().likelihoods().of(signal);
                if (likelihood > most) {
                    most = likelihood;
                    likeliest = Optional.of(whole(read, signal));
                }
            }
        }
        return likeliest;
    }

    private Sighting whole(SentenceReading read, Signal signal) {
        String text = read.sentence().text();
        Span whole = new Span(0, text.length());
        SignalHit hit = new SignalHit(signal, "likeliest", Strength.WEAK, whole);
        return new Sighting(hit, place(read.sentence(), whole), text, false);
    }

    /** Whether {@code signal} was seen in the subject or in the body. */
    public boolean shows(Signal signal) {
        return sightings.containsKey(signal);
    }

    /** Whether a sentence of the body shows the cue of that name. */
    public boolean showsCue(String cue) {
        return sentences.stream()
                .flatMap(read -> read.reading().cues().stream())
                .anyMatch(hit -> hit.cue().equals(cue));
    }

    /** How many sentences of the body show {@code signal}. */
    public int count(Signal signal) {
        int count = 0;
        for (SentenceReading sentence : sentences) {
            count += sentence.shows(signal) ? 1 : 0;
        }
        return count;
    }

    /** What each sentence of the body shows that is prose: no greeting, sign-off and the like. */
    public List<SentenceReading> prose() {
        return sentences.stream()
                .filter(read -> read.sentence().role() == Role.PROSE)
                .toList();
    }

    /** How many words the prose of the body has; a contraction is two, as patterns see it. */
    public int words() {
        return prose().stream()
                .mapToInt(read -> Words.of(read.sentence().text()).size())
                .sum();
    }

    /** A stretch of one of the sentences as a place in the body as it was sent. */
    public Place place(Sentence sentence, Span inSentence) {
        Span visible = inSentence.shift(sentence.span().start());
        return Place.body(draft.body(), authorText.visible().toBody(visible));
    }
}
