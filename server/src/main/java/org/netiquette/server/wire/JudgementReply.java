package org.netiquette.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.ModelEntry;
import org.netiquette.rules.catalogue.RuleCatalogue;

/**
 * What judges the drafts.
 *
 * @param loaded whether it is ready; drafts that come sooner wait for it
 * @param rules the rules, absent until it is
 * @param model the sentence model, absent until it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgementReply(
        boolean loaded, @Nullable Rules rules, @Nullable Model model) {

    /** What there is to say before it is ready. */
    public static JudgementReply loading() {
        return new JudgementReply(false, null, null);
    }

    /** What there is to say from then on. */
    public static JudgementReply loaded(RuleCatalogue catalogue, ModelEntry model) {
        return new JudgementReply(
                true,
                new Rules(catalogue.version(), catalogue.rules().size()),
                new Model(model.name(), model.version()));
    }

    /**
     * The rules.
     *
     * @param version changes whenever any rule or wording changes
     * @param count how many there are, without those that the user switched off
     */
    public record Rules(String version, int count) {}

    /**
     * The sentence model.
     *
     * @param name what it is, for example {@code sentence-model.en}
     * @param version changes whenever the model does
     */
    public record Model(String name, String version) {}
}
