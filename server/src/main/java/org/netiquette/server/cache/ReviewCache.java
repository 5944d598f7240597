package org.netiquette.server.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.netiquette.rules.draft.Draft;

/**
 * Answers for whole drafts, remembered in memory as the bytes that were sent, so that a draft that did not change costs
 * a hash and a write. Knows drafts by their hash only. Safe for use by many threads.
 */
public final class ReviewCache {

    /** How long an answer that nobody asks for again is kept. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Key, map entry and array header of one answer, in bytes, roughly. */
    private static final int OVERHEAD = 200;

    private final Cache<ReviewKey, byte[]> replies;
    private final String edition;
    private final Function<Draft, byte[]> answer;
    private final Runnable remembered;

    /**
     * An empty cache.
     *
     * @param edition what else the answers depend on: the versions and the settings
     * @param maxBytes how much memory the answers may take, roughly
     * @param ticker the time that {@link #IDLE} is measured by
     * @param answer reviews a draft and gives the reply as it goes over the wire
     * @param remembered is told of each reply that needed no review
     */
    public ReviewCache(
            String edition, long maxBytes, Ticker ticker, Function<Draft, byte[]> answer, Runnable remembered) {
        this.edition = edition;
        this.answer = answer;
        this.remembered = remembered;
        this.replies = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((ReviewKey key, byte[] reply) -> OVERHEAD + reply.length)
                .expireAfterAccess(IDLE)
                .ticker(ticker)
                // The upkeep is tiny; a pool of threads for it would cost more memory than it saves time.
                .executor(Runnable::run)
                .build();
    }

    /**
     * The reply for a draft; equal drafts that arrive together are reviewed once.
     *
     * @return shared with other callers: to be read, never to be written to
     */
    public byte[] replyTo(Draft draft) {
        AtomicBoolean anew = new AtomicBoolean();
        byte[] reply = replies.get(ReviewKey.of(edition, draft), key -> {
            anew.set(true);
            return answer.apply(draft);
        });
        if (!anew.get()) {
            remembered.run();
        }
        return reply;
    }
}
