package org.netiquette.server.load;

/**
 * The body of a draft of about 260 words that makes several mistakes, with a number in its sentences to make them new.
 */
final class ChangingDraft {

    private static final int ALL_NEW_EVERY = 10;

    private static final String BODY = """
            Dear Ms Aaltonen,

            I hope that week # of the year is treating you well. I am a chemist who spent # years in the quality laboratory of a
            dairy, and since our plant was sold I have been looking for a new place. On page # of the trade journal I read that you
            test oat drinks with the machines that once tested milk, which made me curious. I have read # articles since.

            Your company seems to be one of the # places in the region where people still develop things. What does your company
            sell apart from drinks, and how many people work in your # laboratories? I would be glad if we could have a call of #
            minutes, so that I can learn more about what you do. I attach version # of my CV and a cover letter. Do you think that
            somebody with # years of milk behind her would have a chance in your department?

            If you have an opening for laboratory technician number #, please consider me for it. Could you also give me the name
            of whoever hires at site #? I have already written to # of your colleagues, and not one had the courtesy to answer. I
            need to know by the #th of this month, because then I have to give notice to my landlord. When batch # of the oat drink
            turned sour last year, how did you find the reason?

            Thank you for reading this far; I can imagine that # mails a day are enough.

            Kind regards,
            Marta Lindgren
            """;

    private ChangingDraft() {}

    /** The body in which no sentence with content is that of another turn. */
    static String allNew(int turn) {
        return BODY.replace("#", Integer.toString(turn));
    }

    /** The body of which the last sentence is that of no other turn, as while somebody types. */
    static String oneNew(int turn) {
        int last = BODY.lastIndexOf('#');
        return BODY.substring(0, last).replace("#", "12") + turn + BODY.substring(last + 1);
    }

    /** The body of one of many clients: all sentences are that client's own, and the last one is of this turn alone. */
    static String of(int client, int turn) {
        int last = BODY.lastIndexOf('#');
        return BODY.substring(0, last).replace("#", "1" + client) + turn + BODY.substring(last + 1);
    }

    /** What a client sends in this turn: mostly {@link #oneNew}, every tenth time {@link #allNew}. */
    static String whileTyping(int turn) {
        return isAllNew(turn) ? allNew(turn) : oneNew(turn);
    }

    /** Whether {@link #whileTyping} gives a body that is all new in this turn. */
    static boolean isAllNew(int turn) {
        return turn % ALL_NEW_EVERY == 0;
    }
}
