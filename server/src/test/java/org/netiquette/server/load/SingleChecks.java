package org.netiquette.server.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One program asked one draft after the other, each all new so that no memory of earlier ones helps it.
 *
 * @param title the program
 * @param firstAnswerMillis from the start of its process to its first answer
 * @param checks what each of the measured checks took, once it was warm
 * @param memory what its process held after them; empty where the system does not tell
 */
record SingleChecks(String title, double firstAnswerMillis, Latencies checks, Optional<Memory> memory) {

    private static final int WARM_UP = 200;
    private static final int MEASURED = 50;

    /** Starts {@code program}, measures it and ends it. */
    static SingleChecks of(Program program) throws IOException {
        long started = System.nanoTime();
        try (Checker checker = program.start()) {
            checker.check(ChangingDraft.allNew(1));
            double firstAnswer = millisSince(started);
            for (int turn = 2; turn <= WARM_UP; turn++) {
                checker.check(ChangingDraft.allNew(turn));
            }
            long[] nanos = new long[MEASURED];
            for (int turn = 0; turn < MEASURED; turn++) {
                String draft = ChangingDraft.allNew(WARM_UP + 1 + turn);
                long asked = System.nanoTime();
                checker.check(draft);
                nanos[turn] = System.nanoTime() - asked;
            }
            return new SingleChecks(program.title(), firstAnswer, Latencies.of(nanos), Memory.of(checker.pid()));
        }
    }

    /** From the start of the process of {@code program} to its first answer, in milliseconds. */
    static double firstAnswerMillis(Program program) throws IOException {
        long started = System.nanoTime();
        try (Checker checker = program.start()) {
            checker.check(ChangingDraft.allNew(1));
            return millisSince(started);
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
