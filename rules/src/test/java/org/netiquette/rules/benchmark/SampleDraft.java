package org.netiquette.rules.benchmark;

import org.netiquette.rules.draft.Draft;

/** A draft of 250 words that makes several mistakes, with a number in its sentences to make them new. */
final class SampleDraft {

    private static final String BODY = """
            Dear Ms Lindqvist,

            I hope that this mail # finds you well on such a grey morning in Gothenburg. I am a mechanical engineer with # years in the
            maintenance of ferries, and since the yard closed in spring I have been looking for something new. I read on page # of the
            harbour journal that your team is going to rebuild the pilot boats with batteries, which I find remarkable.

            Your company seems to be a place # where people still build things themselves. What does your company do apart from the boats,
            and how many people work in your # offices? I would be very happy if we could have a call of # minutes in the next weeks, so
            that I can learn more about what you do. Please find attached my CV, version #, and a cover letter. Do you think that somebody
            with my profile # would have a chance in your department?

            If there is an opening for a project engineer number #, I would love to be considered. Could you also introduce me to the head
            of procurement at site #? I have already written to # of your colleagues and nobody had the courtesy to answer. I need to know
            by Friday the #th whether this is possible, because I have to give my landlord notice. When you changed from diesel to
            batteries in boat #, how did you convince the pilots?

            Thank you for reading this far.

            Kind regards,
            Ingrid Solberg
            """;

    private SampleDraft() {}

    /** Every sentence differs from that of another turn. */
    static Draft allNew(int turn) {
        return Draft.ofText(BODY.replace("#", Integer.toString(turn)));
    }

    /** One sentence differs from that of another turn. */
    static Draft oneNew(int turn) {
        int last = BODY.lastIndexOf('#');
        return Draft.ofText(BODY.substring(0, last).replace("#", "12") + turn + BODY.substring(last + 1));
    }
}
