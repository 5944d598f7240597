package org.netiquette.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.review.Finding;
import org.netiquette.rules.review.Mistake;
import org.netiquette.rules.review.Place;

/**
 * A mistake seen in the draft.
 *
 * @param id depends on rule and quote and not on the position, so that a dismissal survives edits
 * @param mistake the id of the mistake, for example {@code ask-for-job}
 * @param rule the id of the rule, for example {@code ask-for-job.opening}
 * @param severity {@code hint}, {@code warning} or {@code error}
 * @param part {@code subject}, {@code body}, {@code attachment} or {@code draft}
 * @param attachment which attachment, from 0; absent unless {@code part} is {@code attachment}
 * @param start in UTF-16 code units of the field as it was sent; 0 when {@code part} is {@code draft}
 * @param end the code unit after the last; 0 when {@code part} is {@code draft}
 * @param quote the field from {@code start} to {@code end}, for the client to check
 * @param message what was seen, one sentence
 * @param why why it hurts
 * @param suggestion what to write instead
 * @param article which part of the article it rests on
 */
public record FindingReply(
        String id,
        String mistake,
        String rule,
        String severity,
        String part,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer attachment,
        int start,
        int end,
        String quote,
        String message,
        String why,
        String suggestion,
        ArticleReply article) {

    static FindingReply of(Finding finding, RuleCatalogue catalogue) {
        Place place = finding.place();
        Integer attachment = place.attachment().isPresent() ? place.attachment().getAsInt() : null;
        return new FindingReply(
                finding.id(),
                finding.mistake().id(),
                finding.rule(),
                WireName.of(finding.severity()),
                WireName.of(place.part()),
                attachment,
                place.span().start(),
                place.span().end(),
                place.quote(),
                finding.message(),
                finding.why(),
                finding.suggestion(),
                ArticleReply.of(finding.mistake(), catalogue));
    }

    /**
     * A part of the article.
     *
     * @param mistake its number, 1 to 5
     * @param title its title, in our words
     */
    public record ArticleReply(int mistake, String title) {

        static ArticleReply of(Mistake mistake, RuleCatalogue catalogue) {
            return new ArticleReply(mistake.number(), WireName.titleOf(mistake, catalogue));
        }
    }
}
