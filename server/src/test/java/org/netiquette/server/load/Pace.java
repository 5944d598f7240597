package org.netiquette.server.load;

import java.util.concurrent.locks.LockSupport;

/** The time that a load is sent by. */
interface Pace {

    /** Nanoseconds since some fixed moment. */
    long now();

    /** Comes back at {@code moment} or a little later; at once if it has passed. */
    void waitUntil(long moment);

    /** Real time. */
    static Pace ofSystem() {
        return new Pace() {
            @Override
            public long now() {
                return System.nanoTime();
            }

            @Override
            public void waitUntil(long moment) {
                for (long left = moment - now(); left > 0; left = moment - now()) {
                    LockSupport.parkNanos(left);
                }
            }
        };
    }
}
