package org.netiquette.rules.signal;

import java.util.ArrayList;
import java.util.List;

/** Several detectors as one: what any of them sees is seen. */
public final class CombinedDetector implements Detector {

    private final List<Detector> detectors;

    /** Asks {@code detectors} in this order. */
    public CombinedDetector(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    @Override
    public Reading read(String sentence) {
        List<SignalHit> signals = new ArrayList<>();
        List<CueHit> cues = new ArrayList<>();
        for (Detector detector : detectors) {
            Reading reading = detector.read(sentence);
            signals.addAll(reading.signals());
            cues.addAll(reading.cues());
        }
        return signals.isEmpty() && cues.isEmpty() ? Reading.NOTHING : new Reading(signals, cues);
    }
}
