package org.netiquette.rules.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.netiquette.rules.author.AuthorText;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.review.Place;
import org.netiquette.rules.sentence.Sentence;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;

/**
 * All that is known of a draft when it is judged.
 *
 * @param draft the draft
 * @param authorText what of its body the user wrote
 * @param subject what the subject line shows; nothing if the user did not write it, as in a reply
 * @param sentences what each sentence of the author text shows
 * @param thread what the earlier conversation shows
 * @param papers which attachments are application papers, by their place in the draft's list
 */
public record Evidence(
        Draft draft,
        AuthorText authorText,
        Reading subject,
        List<SentenceReading> sentences,
        ThreadFacts thread,
        List<Integer> papers) {

    /** Copies the lists. */
    public Evidence {
        sentences = List.copyOf(sentences);
        papers = List.copyOf(papers);
    }

    /** Where {@code signal} was seen: in the subject first, then in the body. */
    public List<Sighting> sightings(Signal signal) {
        return Stream.concat(subjectSightings(signal), bodySightings(signal)).toList();
    }

    /** Whether {@code signal} was seen in the subject or in the body. */
    public boolean shows(Signal signal) {
        return subject.shows(signal) || sentences.stream().anyMatch(sentence -> sentence.shows(signal));
    }

    /** How many sentences of the body show {@code signal}. */
    public int count(Signal signal) {
        return (int)
                sentences.stream().filter(sentence -> sentence.shows(signal)).count();
    }

    /** A stretch of one of the sentences as a place in the body as it was sent. */
    public Place place(Sentence sentence, Span inSentence) {
        Span visible = inSentence.shift(sentence.span().start());
        return Place.body(draft.body(), authorText.visible().toBody(visible));
    }

    private Stream<Sighting> subjectSightings(Signal signal) {
        String line = draft.subject();
        return hits(subject, signal)
                .map(hit -> new Sighting(
                        hit, Place.subject(line, hit.span()), hit.span().slice(line), false));
    }

    private Stream<Sighting> bodySightings(Signal signal) {
        return sentences.stream()
                .flatMap(read -> hits(read.reading(), signal)
                        .map(hit -> new Sighting(
                                hit,
                                place(read.sentence(), hit.span()),
                                hit.span().slice(read.sentence().text()),
                                read.shows(Signal.COURTESY))));
    }

    private static Stream<SignalHit> hits(Reading reading, Signal signal) {
        return reading.signals().stream().filter(hit -> hit.signal() == signal);
    }
}
