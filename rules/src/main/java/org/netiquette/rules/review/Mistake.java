package org.netiquette.rules.review;

/** The five mistakes of the article, in its order. */
public enum Mistake {
    /** Asks for a job, an opening, a referral, or hands over a CV that nobody asked for. */
    ASK_FOR_JOB(1, "ask-for-job"),
    /** Asks the reader to judge the plan, the profile, the CV or the chances. */
    ASK_FOR_VALIDATION(2, "ask-for-validation"),
    /** Asks for time or insight and shows no reason, no question or no research. */
    NO_GAME_PLAN(3, "no-game-plan"),
    /** Makes contact to get names, addresses or introductions. */
    ASK_FOR_NAMES(4, "ask-for-names"),
    /** Orders, deadlines, pressure, entitlement, guilt. */
    MAKING_DEMANDS(5, "making-demands");

    private final int number;
    private final String id;

    Mistake(int number, String id) {
        this.number = number;
        this.id = id;
    }

    /** Its number in the article, 1 to 5. */
    public int number() {
        return number;
    }

    /** Its name on the wire, for example {@code ask-for-job}. */
    public String id() {
        return id;
    }
}
