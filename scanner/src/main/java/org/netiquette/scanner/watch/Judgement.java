package org.netiquette.scanner.watch;

import java.util.function.Function;
import org.netiquette.rules.review.Review;
import org.netiquette.scanner.draft.SavedDraft;

/**
 * How bytes become a draft, and a draft a review.
 *
 * @param reader takes a message apart
 * @param reviewer judges what it says
 */
public record Judgement(Function<byte[], SavedDraft> reader, Function<SavedDraft.Legible, Review> reviewer) {}
