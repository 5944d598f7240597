package org.netiquette.rules.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netiquette.rules.author.AuthorTextReader;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.evidence.ApplicationPapers;
import org.netiquette.rules.evidence.EvidenceReader;
import org.netiquette.rules.phrase.PhraseDetector;
import org.netiquette.rules.sentence.MailLines;
import org.netiquette.rules.sentence.SentenceSplitter;

/** Which facts are seen in a mail that names a vacancy or asks for a talk, by what else it says. */
class SignsSeenTest {

    private static final String APPLICATION = "I am applying for the dispatcher position at Harbour Freight.";
    private static final String STORY =
            "I came across your profile. I'd love to hop on a 15-minute call and hear about your journey.";
    private static final String ALONE = "fact:applies-alone";
    private static final String WITH_HELP = "fact:applies-with-help";
    private static final String ASKS = "fact:applies-and-asks";
    private static final String SEEKS = "fact:seeks";
    private static final String COMES_BACK = "fact:comes-back";
    private static final String NOTHING = "fact:shows-nothing";
    private static final String WANTS_A_STORY = "fact:wants-a-story";
    private static final String NO_WORK = "fact:speaks-of-no-work";
    private static final String NAMES_FOR_NO_JOB = "fact:names-for-no-job";
    private static final String TALK_ABOUT_A_JOB = "fact:talk-about-a-job";
    private static final String PRESSES_FOR_NO_WORK = "fact:presses-for-no-work";
    private static final String VERDICT_ON_NO_WORK = "fact:verdict-on-no-work";
    private static final String INTRODUCE_ME = "Could you introduce me to the harbour master?";

    private final EvidenceReader reader = new EvidenceReader(
            AuthorTextReader.load(),
            new SentenceSplitter(MailLines.english()),
            PhraseDetector.english(Signs.english().cues()),
            ApplicationPapers.load());

    @Test
    void whoAppliesAndAsksForNothingElseAppliesAlone() {
        assertThat(seen(APPLICATION)).contains(ALONE).doesNotContain(WITH_HELP);
    }

    @Test
    void whoAppliesAndIntroducesThemselvesStillAppliesAlone() {
        assertThat(seen("Allow me to introduce myself. " + APPLICATION)).contains(ALONE);
    }

    @Test
    void whoAppliesAndAsksToBeReferredAsksForHelp() {
        assertThat(seen(APPLICATION + " Would you refer me?"))
                .contains(WITH_HELP)
                .doesNotContain(ALONE);
    }

    @Test
    void whoAppliesAndAsksAPersonAboutTheirOwnYearsDoesNeither() {
        assertThat(seen(APPLICATION + " How did you decide to leave the night desk for the day shift?"))
                .contains("application")
                .doesNotContain(ALONE, WITH_HELP);
    }

    @Test
    void whoAppliesForAnyPlaceAnswersNoVacancy() {
        assertThat(seen(APPLICATION + " I would gladly take any suitable position in your house."))
                .contains("application", "any-place")
                .doesNotContain(ALONE);
    }

    @Test
    void whoNamesAnAdvertAppliesAloneWhateverElseWouldDo() {
        assertThat(seen("I am applying for the Night Porter position that you advertised on your website. "
                        + "I would gladly take any suitable position in your house."))
                .contains("advert", "any-place", ALONE);
    }

    @Test
    void aStrangerWhoAsksForATalkWantsAStory() {
        assertThat(seen(STORY)).contains(WANTS_A_STORY);
    }

    @Test
    void aRecruiterWhoAsksForATalkWantsNoStory() {
        assertThat(seen(STORY + " I'm a talent partner at Millbank Search."))
                .contains("recruiter")
                .doesNotContain(WANTS_A_STORY);
    }

    @Test
    void whoAppliesAndAsksAPersonInAFewLinesAsks() {
        assertThat(seen(APPLICATION + " I noticed you joined from the port; could I have your advice?"))
                .contains(ASKS);
    }

    @Test
    void whoHandsInPapersWithTheApplicationAsksNobody() {
        assertThat(seen(APPLICATION + " My CV is attached. Could I have your advice?"))
                .contains("application")
                .doesNotContain(ASKS);
    }

    @Test
    void aLongLetterOfApplicationAsksNobody() {
        assertThat(seen(APPLICATION + " I have loaded ships.".repeat(9) + " Could I have your advice?"))
                .contains("application")
                .doesNotContain(ASKS);
    }

    @Test
    void aMailWithoutAnythingOfNetworkingShowsNothing() {
        assertThat(seen("The kiln is cold again. Lunch was fine.")).contains(NOTHING);
    }

    @Test
    void aTieThatIsNamedIsSomething() {
        assertThat(seen("It was great meeting you at the spring fair. Let's stay in touch."))
                .contains("shared-tie", "keep-in-touch")
                .doesNotContain(NOTHING);
    }

    @Test
    void aStrangerWhoAsksForATalkSeeks() {
        assertThat(seen("I came across your profile. Could we have a 15-minute call?"))
                .contains(SEEKS);
    }

    @Test
    void whoLooksForWorkAndAsksForNamesSeeks() {
        assertThat(seen("I am looking for a job as a diver. Could you give me the names of two recruiters?"))
                .contains(SEEKS);
    }

    @Test
    void whoAsksToBeIntroducedAndLeavesTheChoiceSeeks() {
        assertThat(seen("Would you introduce me to your director? If you are too busy, I completely understand."))
                .contains(SEEKS);
    }

    @Test
    void whoAsksToBeIntroducedInTheCourseOfBusinessDoesNotSeek() {
        assertThat(seen("Would you introduce me to your director before the meeting?"))
                .contains("signal:names_ask.introduction")
                .doesNotContain(SEEKS);
    }

    @Test
    void aCvToLookAtIsAskedOfAPerson() {
        assertThat(seen("Could you look over my CV?")).contains(SEEKS);
    }

    @Test
    void whoSellsDoesNotSeek() {
        assertThat(seen("I came across your profile. Could we have a 15-minute call? Our platform saves you time."))
                .contains("sales")
                .doesNotContain(SEEKS);
    }

    @Test
    void whoThanksForAnAcceptedRequestComesBack() {
        assertThat(seen("Thanks for connecting!"))
                .contains("thanks-for-connecting", COMES_BACK)
                .doesNotContain("networking-thanks");
    }

    @Test
    void whoWouldAppreciateAdviceDoesNotComeBack() {
        assertThat(seen("I would appreciate your advice.")).doesNotContain(COMES_BACK);
    }

    @Test
    void whoThanksForAdviceComesBack() {
        assertThat(seen("Thank you for the advice yesterday. I'll follow up with Sarah like you suggested."))
                .contains(COMES_BACK);
    }

    @Test
    void aMailWithoutAWordOfWorkSpeaksOfNone() {
        assertThat(seen("The boat is leaking again. It was good to see you.")).contains(NO_WORK);
    }

    @Test
    void aMailWithAWordOfStudiesSpeaksOfWork() {
        assertThat(seen("I am a student in Delft.")).doesNotContain(NO_WORK);
    }

    @Test
    void namesAreAskedForWithoutAJobWhereNoneIsSpokenOf() {
        assertThat(seen(INTRODUCE_ME + " We fish for crab.")).contains(NAMES_FOR_NO_JOB);
        assertThat(seen(INTRODUCE_ME + " He has an opening for a pilot.")).doesNotContain(NAMES_FOR_NO_JOB);
    }

    @Test
    void whoPressesSaysLittleElse() {
        assertThat(seen(INTRODUCE_ME + " I need you to answer by Friday."))
                .contains("signal:demand", "signal:names_ask")
                .doesNotContain(NO_WORK, NAMES_FOR_NO_JOB);
    }

    @Test
    void whoComesBackSaidBeforeWhatItIsAbout() {
        assertThat(seen("I'm following up on my note from last week. Would you have 15 minutes?"))
                .contains("follow-up-outreach")
                .doesNotContain(NO_WORK);
    }

    @Test
    void whoLooksForWorkAsksForNamesForAJob() {
        assertThat(seen(INTRODUCE_ME + " I was laid off in May."))
                .contains("signal:names_ask")
                .doesNotContain(NAMES_FOR_NO_JOB);
    }

    @Test
    void inAConversationItWasSaidBeforeWhatItIsAbout() {
        Draft reply = Draft.ofText(INTRODUCE_ME)
                .withThread("On Monday Ana wrote:\n> Hello Ben, may I ask how you became a pilot?\n\n"
                        + "On Tuesday Ben wrote:\n> Hello Ana, of course, ask me more.");
        assertThat(SignsSeen.in(reader.read(reply))).doesNotContain(NO_WORK, NAMES_FOR_NO_JOB);
    }

    @Test
    void aTalkIsAboutAJobWhereOneIsSpokenOf() {
        assertThat(seen("Could we talk for ten minutes about the opening?")).contains(TALK_ABOUT_A_JOB);
        assertThat(seen("Could we talk for ten minutes about the leak?")).doesNotContain(TALK_ABOUT_A_JOB);
    }

    @Test
    void aTalkInTheCourseOfBusinessIsAboutNoJob() {
        assertThat(seen("Could we talk for ten minutes about the opening? Our platform saves you time."))
                .contains("sales")
                .doesNotContain(TALK_ABOUT_A_JOB);
    }

    @Test
    void whoPressesAndSaysNoWordOfAJobPressesForSomethingElse() {
        assertThat(seen("I have written to you twice and still no reply.")).contains(PRESSES_FOR_NO_WORK);
        assertThat(seen("I have written to you twice about the internship and still no reply."))
                .doesNotContain(PRESSES_FOR_NO_WORK);
    }

    @Test
    void aVerdictIsOnSomethingElseWhereNoWordOfAJobIsSaid() {
        assertThat(seen("Be honest, I can take it.")).contains(VERDICT_ON_NO_WORK);
        assertThat(seen("I want to switch careers. Be honest, I can take it.")).doesNotContain(VERDICT_ON_NO_WORK);
    }

    private Set<String> seen(String body) {
        return SignsSeen.in(reader.read(Draft.ofText(body)));
    }
}
