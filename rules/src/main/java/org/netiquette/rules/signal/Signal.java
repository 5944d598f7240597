package org.netiquette.rules.signal;

import java.util.Locale;
import java.util.Optional;

/** The fifteen small facts that a sentence can show, for or against the writer. */
public enum Signal {
    /** Asks for a job, an opening, a referral, to be considered. */
    JOB_ASK,
    /** Hands over or announces a CV or application papers. */
    CV_PUSH,
    /** Asks the reader to judge the plan, the profile, the CV, the chances. */
    VALIDATION_ASK,
    /** Asks for a call, a meeting, minutes. */
    TIME_ASK,
    /** States only an empty reason. */
    VAGUE_PURPOSE,
    /** Asks what a look at the website would answer. */
    GOOGLEABLE_QUESTION,
    /** Asks for names, addresses, introductions. */
    NAMES_ASK,
    /** Orders, ultimatums, pressure, guilt. */
    DEMAND,
    /** A clear reason for the contact. */
    PURPOSE,
    /** Shows that the writer has looked into the person or the company. */
    RESEARCH,
    /** A specific question that only this person can answer. */
    CONCRETE_QUESTION,
    /** Thanks, an apology for intruding, a choice left to the reader. */
    COURTESY,
    /** Offers something back. */
    RECIPROCITY,
    /** Says that the writer looks for work, changes career or studies, without asking for a job. */
    SEEKER,
    /** The other party asks for the CV. */
    CV_REQUEST;

    /** Its name in data files and on the wire, for example {@code job_ask}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The signal of that name, if there is one. */
    public static Optional<Signal> find(String id) {
        for (Signal signal : values()) {
            if (signal.id().equals(id)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }
}
