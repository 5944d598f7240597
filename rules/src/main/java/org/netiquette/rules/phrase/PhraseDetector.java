package org.netiquette.rules.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netiquette.rules.phrase.PackSearch.Hit;
import org.netiquette.rules.phrase.PhraseIndex.Found;
import org.netiquette.rules.signal.CueHit;
import org.netiquette.rules.signal.Detector;
import org.netiquette.rules.signal.Reading;
import org.netiquette.rules.signal.Signal;
import org.netiquette.rules.signal.SignalHit;
import org.netiquette.rules.yaml.YamlFile;
import org.netiquette.rules.yaml.YamlNode;

/**
 * Finds signals and cues by the phrases of the packs. Compiled once, immutable, linear in the length of the sentence.
 */
public final class PhraseDetector implements Detector {

    /** No sentence of a mail is longer; what is longer is no prose, and only its start is read. */
    private static final int LONGEST_SENTENCE = 4000;

    private final Negation negation;
    private final List<PhrasePack> packs;
    private final List<Entry> entries;
    private final PhraseIndex index;

    private PhraseDetector(Lexicon lexicon, List<PhrasePack> packs) {
        this.negation = lexicon.negation();
        this.packs = List.copyOf(packs);
        this.entries = packs.stream().flatMap(PhraseDetector::entries).toList();
        this.index = lexicon.index(entries.stream().map(Entry::phrase).toList());
    }

    /**
     * The detector with the English packs that ship.
     *
     * @param cueNames the cues to look for; each has a pack {@code outreach/<name>.en.yaml}
     * @throws org.netiquette.rules.yaml.YamlError if a pack cannot be used
     */
    public static PhraseDetector english(List<String> cueNames) {
        List<PackFile> files = Stream.concat(
                        Stream.of(Signal.values()).map(signal -> new PackFile("signals", "signal", signal.id())),
                        cueNames.stream().map(cue -> new PackFile("outreach", "cue", cue)))
                .toList();
        // Taking YAML apart is a third of the start, and the files do not depend on each other.
        List<YamlNode> roots = files.parallelStream().map(PackFile::root).toList();
        Lexicon lexicon = Lexicon.english();
        PackReader reader = new PackReader(lexicon);
        List<PhrasePack> packs = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            packs.add(
                    reader.read(roots.get(i), files.get(i).kind(), files.get(i).label()));
        }
        return new PhraseDetector(lexicon, packs);
    }

    /** Where the pack of a signal or cue lies. */
    private record PackFile(String folder, String kind, String label) {

        YamlNode root() {
            return YamlFile.resource(folder + "/" + label + ".en.yaml");
        }
    }

    /**
     * A detector for one signal, from a pack that need not be a resource.
     *
     * @throws org.netiquette.rules.yaml.YamlError if the pack cannot be used
     */
    public static PhraseDetector ofPack(Signal signal, YamlNode pack) {
        Lexicon lexicon = Lexicon.english();
        PhrasePack read = new PackReader(lexicon).read(pack, "signal", signal.id());
        return new PhraseDetector(lexicon, List.of(read));
    }

    /** The example sentences of every pack, by the name of its signal or cue. */
    public Map<String, List<Example>> examples() {
        Map<String, List<Example>> examples = new TreeMap<>();
        for (PhrasePack pack : packs) {
            examples.put(
                    pack.label(),
                    pack.groups().stream()
                            .flatMap(group -> group.examples().stream())
                            .toList());
        }
        return examples;
    }

    @Override
    public Reading read(String text) {
        String start = text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
        ReadSentence sentence = index.read(start);
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        for (Found found : index.find(sentence)) {
            Entry entry = entries.get(found.phrase());
            hits.computeIfAbsent(entry.label(), label -> new ArrayList<>())
                    .add(new Hit(entry.group(), entry.phrase(), found.stretch()));
        }
        if (hits.isEmpty()) {
            return Reading.NOTHING;
        }
        PackSearch search = new PackSearch(sentence, negation);
        List<SignalHit> signals = new ArrayList<>();
        List<CueHit> cues = new ArrayList<>();
        hits.forEach((label, found) -> {
            Optional<Signal> signal = Signal.find(label);
            for (Hit hit : search.settle(found)) {
                if (signal.isPresent()) {
                    signals.add(new SignalHit(
                            signal.get(), hit.group().name(), hit.group().strength(), search.span(hit)));
                } else {
                    cues.add(new CueHit(label, search.span(hit)));
                }
            }
        });
        return new Reading(signals, cues);
    }

    /** A phrase with the group that it stands in and the signal or cue that it shows. */
    private record Entry(String label, PhraseGroup group, Phrase phrase) {}

    private static Stream<Entry> entries(PhrasePack pack) {
        return pack.groups().stream()
                .flatMap(group -> group.phrases().stream().map(phrase -> new Entry(pack.label(), group, phrase)));
    }
}
