package org.netiquette.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** How fast each client may ask: a bucket of requests that fills again by itself. Forgets who was not here of late. */
final class RateLimit {

    /** Somebody who writes in several tabs at once stays far below. */
    static final int PER_SECOND = 50;

    static final int BURST = 100;
    private static final int MOST_CLIENTS = 256;

    private final Ticker ticker;
    private final Cache<String, Bucket> buckets;

    RateLimit(Ticker ticker) {
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** Whether this client may ask once more now. */
    boolean allows(String client) {
        return buckets.get(client, name -> new Bucket(ticker.read())).take(ticker.read());
    }

    private static final class Bucket {

        private static final double NANOS = 1e9;

        private double left = BURST;
        private long filled;

        Bucket(long now) {
            filled = now;
        }

        synchronized boolean take(long now) {
            left = Math.min(BURST, left + (now - filled) / NANOS * PER_SECOND);
            filled = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
