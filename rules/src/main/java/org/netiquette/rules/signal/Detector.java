package org.netiquette.rules.signal;

/**
 * Finds signals and cues in one sentence, by whatever means. Knows nothing of the mistakes. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface Detector {

    /**
     * What the sentence shows.
     *
     * @param sentence any text; never refused
     */
    Reading read(String sentence);
}
