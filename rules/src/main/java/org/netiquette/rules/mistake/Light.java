package org.netiquette.rules.mistake;

import org.netiquette.rules.signal.Signal;

/**
 * A light of the game plan that is decided by the draft as a whole, as a reader does: a reason may be given by what
 * several sentences say together, of which none gives it alone. The light of courtesy is none of these; a word of
 * thanks is enough for it.
 */
public enum Light {

    /** A clear reason for writing to this person. */
    REASON("light:reason", Signal.PURPOSE, 0.25),

    /** Something learnt beforehand about the person or the company. */
    RESEARCH("light:research", Signal.RESEARCH, 0.25),

    /** A concrete question or topic. */
    QUESTION("light:question", Signal.CONCRETE_QUESTION, 0.15);

    private final String decision;
    private final Signal signal;
    private final double litFrom;

    Light(String decision, Signal signal, double litFrom) {
        this.decision = decision;
        this.signal = signal;
        this.litFrom = litFrom;
    }

    /** What its trained weights are called. */
    public String decision() {
        return decision;
    }

    /** The signal of a sentence that lights it by itself. */
    public Signal signal() {
        return signal;
    }

    /**
     * The probability from which on it is lit, 0 to 1. Lower than where it is as likely as not: a light that is missed
     * makes the coach ask for what is there. By 788 networking mails that others wrote these are near the best F1.
     */
    double litFrom() {
        return litFrom;
    }
}
