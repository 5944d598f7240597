package org.netiquette.rules.signal;

import java.util.List;
import org.netiquette.rules.draft.Span;

/** Sees a sentence in capitals as a demand. No phrase can: shouting is how something is said, not what. */
public final class ShoutingDetector implements Detector {

    /** The group of its hits. */
    public static final String GROUP = "shouting";

    /** Fewer letters than this may be a name of a firm or a programme. */
    private static final int FEWEST_LETTERS = 16;

    private static final int FEWEST_WORDS = 4;
    private static final double SHARE_OF_CAPITALS = 0.9;

    @Override
    public Reading read(String sentence) {
        int letters = 0;
        int capitals = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean letter = Character.isUpperCase(c) || Character.isLowerCase(c);
            letters += letter ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        boolean shouts = letters >= FEWEST_LETTERS && words >= FEWEST_WORDS && capitals >= letters * SHARE_OF_CAPITALS;
        if (!shouts || !endsLikeASentence(sentence)) {
            return Reading.NOTHING;
        }
        Span whole = new Span(0, sentence.length());
        return new Reading(List.of(new SignalHit(Signal.DEMAND, GROUP, Strength.LIKELY, whole)), List.of());
    }

    /** Headings are set in capitals by custom ("RE: APPLICATION FOR A PLACEMENT") and end without a mark. */
    private static boolean endsLikeASentence(String sentence) {
        return ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }
}
