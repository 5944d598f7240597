package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.netiquette.rules.draft.Span;
import org.netiquette.rules.phrase.Phrase.Stretch;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.signal.Strength;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/**
 * Finds signals and cues by the phrases of the packs. Compiled once, immutable, linear in the length of the sentence.
 */
public final class PhraseDetector implements Detector {

    /** No sentence of a mail is longer; what is longer is no prose, and only its start is read. */
    private static final int LONGEST_SENTENCE = 4000;

    private final Lexicon lexicon;
    private final Negation negation;
    private final List<PhrasePack> signals;
    private final List<PhrasePack> cues;

    private PhraseDetector(Lexicon lexicon, List<PhrasePack> signals, List<PhrasePack> cues) {
        this.lexicon = lexicon;
        this.negation = lexicon.negation();
        this.signals = List.copyOf(signals);
        this.cues = List.copyOf(cues);
    }

    /**
     * The detector with the English packs that ship.
     *
     * @param cueNames the cues to look for; each has a pack {@code outreach/<name>.en.yaml}
     * @throws org.netiquette.rules.yaml.YamlError if a pack cannot be used
     */
    public static PhraseDetector english(List<String> cueNames) {
        Lexicon lexicon = Lexicon.english();
        PackReader reader = new PackReader(lexicon);
        List<PhrasePack> signals = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            signals.add(reader.read(YamlFile.resource("signals/" + signal.id() + ".en.yaml"), "signal", signal.id()));
        }
        List<PhrasePack> cues = cueNames.stream()
                .map(name -> reader.read(YamlFile.resource("outreach/" + name + ".en.yaml"), "cue", name))
                .toList();
        return new PhraseDetector(lexicon, signals, cues);
    }

    /**
     * A detector for one signal, from a pack that need not be a resource.
     *
     * @throws org.netiquette.rules.yaml.YamlError if the pack cannot be used
     */
    public static PhraseDetector ofPack(Signal signal, YamlNode pack) {
        Lexicon lexicon = Lexicon.english();
        PhrasePack read = new PackReader(lexicon).read(pack, "signal", signal.id());
        return new PhraseDetector(lexicon, List.of(read), List.of());
    }

    /** The example sentences of every pack, by the name of its signal or cue. */
    public Map<String, List<Example>> examples() {
        Map<String, List<Example>> examples = new java.util.TreeMap<>();
        for (List<PhrasePack> packs : List.of(signals, cues)) {
            for (PhrasePack pack : packs) {
                examples.put(
                        pack.label(),
                        pack.groups().stream()
                                .flatMap(group -> group.examples().stream())
                                .toList());
            }
        }
        return examples;
    }

    @Override
    public Reading read(String text) {
        String start = text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
        ReadSentence sentence = lexicon.read(start);
        BitSet negating = negation.negatingWords(sentence);
        List<SignalHit> signalHits = find(
                signals,
                sentence,
                negating,
                (pack, hit) -> new SignalHit(
                        Signal.find(pack.label()).orElseThrow(),
                        hit.group().name(),
                        hit.group().strength(),
                        span(sentence, hit)));
        List<CueHit> cueHits =
                find(cues, sentence, negating, (pack, hit) -> new CueHit(pack.label(), span(sentence, hit)));
        return signalHits.isEmpty() && cueHits.isEmpty() ? Reading.NOTHING : new Reading(signalHits, cueHits);
    }

    private record Hit(PhraseGroup group, Stretch stretch) {

        /**
         * One hit for both: the surer group's, over all of their words; next to a sure one, a weak one does not count.
         */
        Hit merge(Hit later) {
            Strength strength = group.strength();
            if ((strength == Strength.WEAK) != (later.group.strength() == Strength.WEAK)) {
                return strength == Strength.WEAK ? later : this;
            }
            PhraseGroup surer = later.group.strength().compareTo(strength) > 0 ? later.group : group;
            return new Hit(
                    surer,
                    new Stretch(
                            Math.min(stretch.from(), later.stretch.from()),
                            Math.max(stretch.to(), later.stretch.to())));
        }
    }

    private static Span span(ReadSentence sentence, Hit hit) {
        return new Span(
                sentence.word(hit.stretch().from()).start(),
                sentence.word(hit.stretch().to() - 1).end());
    }

    private <T> List<T> find(
            List<PhrasePack> packs, ReadSentence sentence, BitSet negating, BiFunction<PhrasePack, Hit, T> toHit) {
        List<T> found = new ArrayList<>();
        for (PhrasePack pack : packs) {
            for (Hit hit : find(pack, sentence, negating)) {
                found.add(toHit.apply(pack, hit));
            }
        }
        return found;
    }

    private List<Hit> find(PhrasePack pack, ReadSentence sentence, BitSet negating) {
        List<Hit> hits = new ArrayList<>();
        for (PhraseGroup group : pack.groups()) {
            for (Stretch stretch : find(group, sentence, negating)) {
                hits.add(new Hit(group, stretch));
            }
        }
        hits.sort(Comparator.comparingInt(hit -> hit.stretch().from()));
        List<Hit> merged = new ArrayList<>();
        for (Hit hit : hits) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).stretch().overlaps(hit.stretch())) {
                merged.set(last, merged.get(last).merge(hit));
            } else {
                merged.add(hit);
            }
        }
        return merged;
    }

    private List<Stretch> find(PhraseGroup group, ReadSentence sentence, BitSet negating) {
        List<Stretch> found = new ArrayList<>();
        for (Phrase phrase : group.phrases()) {
            for (Stretch stretch : phrase.find(sentence)) {
                boolean undone =
                        group.negatable() && negation.undoes(negating, sentence, stretch, phrase.mentionsNegator());
                if (!undone) {
                    found.add(stretch);
                }
            }
        }
        if (found.isEmpty()) {
            return found;
        }
        if (group.unless().stream().anyMatch(phrase -> !phrase.find(sentence).isEmpty())) {
            return List.of();
        }
        for (Phrase exception : group.exceptions()) {
            for (Stretch excepted : exception.find(sentence)) {
                found.removeIf(stretch -> stretch.overlaps(excepted));
            }
        }
        return found;
    }
}
