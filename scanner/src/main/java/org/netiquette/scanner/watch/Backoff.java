package org.netiquette.scanner.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.netiquette.scanner.mailbox.MailFailure;

/**
 * How long to leave a mailbox alone after a failure: longer each time, by what kind it was, and never to the second, so
 * that a thousand scanners do not all come back at once.
 */
public final class Backoff {

    /** The fifth part of the time, up or down. */
    private static final double JITTER = 0.2;

    private final DoubleSupplier random;
    private final double scale;
    private int failures;
    private Optional<MailFailure.Kind> last = Optional.empty();

    private record Range(Duration first, Duration longest) {}

    /**
     * A backoff that has seen no failure.
     *
     * @param random gives numbers from 0 to below 1
     */
    public Backoff(DoubleSupplier random) {
        this(random, 1);
    }

    /**
     * One that is more impatient, for a demonstration or a test.
     *
     * @param scale by which every time is multiplied, but those that a server asks for
     */
    public Backoff(DoubleSupplier random, double scale) {
        this.random = random;
        this.scale = scale;
    }

    /** A pass went through: the next failure is the first one. */
    public void healthy() {
        failures = 0;
        last = Optional.empty();
    }

    /**
     * A failure.
     *
     * @param asked how long the server asked to wait; it is never asked again sooner
     * @return how long to wait
     */
    public Duration after(MailFailure.Kind kind, Optional<Duration> asked) {
        failures = last.filter(kind::equals).isPresent() ? failures + 1 : 1;
        last = Optional.of(kind);
        Range range = range(kind);
        Duration wait = range.first();
        for (int i = 1; i < failures && wait.compareTo(range.longest()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        if (wait.compareTo(range.longest()) > 0) {
            wait = range.longest();
        }
        if (asked.isPresent()) {
            Duration least = asked.get().compareTo(wait) > 0 || kind == MailFailure.Kind.THROTTLED ? asked.get() : wait;
            return scaled(least, 1 + JITTER * random.getAsDouble());
        }
        return scaled(wait, scale * (1 - JITTER + 2 * JITTER * random.getAsDouble()));
    }

    /** A wrong secret tried again and again gets an account locked; a broken line is worth a quick second try. */
    private static Range range(MailFailure.Kind kind) {
        return switch (kind) {
            case CONNECTION -> new Range(Duration.ofSeconds(8), Duration.ofMinutes(5));
            case PROTOCOL -> new Range(Duration.ofSeconds(30), Duration.ofMinutes(15));
            case SECRET -> new Range(Duration.ofMinutes(1), Duration.ofMinutes(30));
            case FOLDER -> new Range(Duration.ofMinutes(5), Duration.ofMinutes(30));
            case THROTTLED -> new Range(Duration.ofMinutes(5), Duration.ofMinutes(60));
            case SECURITY -> new Range(Duration.ofMinutes(15), Duration.ofMinutes(60));
            case LOGIN -> new Range(Duration.ofMinutes(60), Duration.ofMinutes(60));
        };
    }

    private static Duration scaled(Duration wait, double factor) {
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
