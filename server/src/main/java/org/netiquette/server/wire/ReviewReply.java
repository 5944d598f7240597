package org.netiquette.server.wire;

import java.util.List;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.GamePlan;
import org.netiquette.rules.review.Ignored;
import org.netiquette.rules.review.OutreachVerdict;
import org.netiquette.rules.review.Review;
import org.netiquette.rules.review.Strength;

/**
 * The answer of {@code POST /api/v1/review}.
 *
 * @param outreach whether the draft is a networking contact at all; if not, there are no findings
 * @param language the language it was judged in, a BCP 47 tag
 * @param findings in the order in which they stand in the draft
 * @param strengths in the order in which they stand in the draft
 * @param gamePlan the four lights
 * @param ignored what of the body is not author text
 * @param engine who judged
 */
public record ReviewReply(
        OutreachReply outreach,
        String language,
        List<FindingReply> findings,
        List<StrengthReply> strengths,
        GamePlanReply gamePlan,
        List<IgnoredReply> ignored,
        EngineReply engine) {

    /** A review as it goes over the wire. */
    public static ReviewReply of(Review review, RuleCatalogue catalogue, String serverVersion) {
        return new ReviewReply(
                OutreachReply.of(review.outreach()),
                review.language(),
                review.findings().stream()
                        .map(finding -> FindingReply.of(finding, catalogue))
                        .toList(),
                review.strengths().stream().map(StrengthReply::of).toList(),
                GamePlanReply.of(review.gamePlan()),
                review.ignored().stream().map(IgnoredReply::of).toList(),
                new EngineReply(serverVersion, catalogue.version()));
    }

    /**
     * Whether the draft is a networking contact.
     *
     * @param likely whether it is treated as one
     * @param confidence how sure that is, 0.5 to 1, to two decimals
     * @param reasons the strongest grounds, most telling first, each a short phrase for people
     */
    public record OutreachReply(boolean likely, double confidence, List<String> reasons) {

        static OutreachReply of(OutreachVerdict verdict) {
            return new OutreachReply(
                    verdict.likely(), Math.round(verdict.confidence() * 100) / 100.0, verdict.reasons());
        }
    }

    /**
     * Something the article asks for that the draft does well.
     *
     * @param signal what it is, for example {@code research}
     * @param start in UTF-16 code units of the body as it was sent
     * @param end the code unit after the last
     */
    public record StrengthReply(String signal, int start, int end) {

        static StrengthReply of(Strength strength) {
            return new StrengthReply(
                    strength.signal(), strength.span().start(), strength.span().end());
        }
    }

    /**
     * The four lights: what of a game plan the draft shows.
     *
     * @param reason it says why the writer writes to this person
     * @param research it shows something learnt beforehand
     * @param questions how many questions it asks that only this person can answer
     * @param courtesy it thanks, or leaves the reader the choice
     */
    public record GamePlanReply(boolean reason, boolean research, int questions, boolean courtesy) {

        static GamePlanReply of(GamePlan plan) {
            return new GamePlanReply(plan.reason(), plan.research(), plan.questions(), plan.courtesy());
        }
    }

    /**
     * A stretch of the body that is not author text.
     *
     * @param kind {@code quote} or {@code signature}
     * @param start in UTF-16 code units of the body as it was sent
     * @param end the code unit after the last
     */
    public record IgnoredReply(String kind, int start, int end) {

        static IgnoredReply of(Ignored ignored) {
            return new IgnoredReply(
                    WireName.of(ignored.kind()),
                    ignored.span().start(),
                    ignored.span().end());
        }
    }

    /**
     * Who judged.
     *
     * @param version the version of the server
     * @param rules the version of the rules
     */
    public record EngineReply(String version, String rules) {}
}
