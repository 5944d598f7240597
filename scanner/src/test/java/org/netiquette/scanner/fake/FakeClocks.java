package org.netiquette.scanner.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.netiquette.scanner.watch.Clocks;

/** Clocks that move when they are told to. */
public final class FakeClocks extends Clock {

    private Duration running = Duration.ZERO;
    private Instant wall = Instant.parse("2026-03-02T08:00:00Z");

    /** Both clocks run on. */
    public synchronized void advance(Duration time) {
        running = running.plus(time);
        wall = wall.plus(time);
    }

    /** The computer sleeps: only the clock on the wall runs on. */
    public synchronized void sleep(Duration time) {
        wall = wall.plus(time);
    }

    /** Both, as a watcher takes them. */
    public Clocks clocks() {
        return new Clocks(this::running, this);
    }

    private synchronized Duration running() {
        return running;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }
}
