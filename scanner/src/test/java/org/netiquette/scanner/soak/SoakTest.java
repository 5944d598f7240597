package org.netiquette.scanner.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short by itself; {@code -Dnetiquette.soak.rounds=1000} makes it long and {@code -Dnetiquette.soak.seed=7} another
 * one. What happened is in {@code target/soak.txt}.
 */
class SoakTest {

    private static final int SHORT = 40;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void rounds_of_saves_faults_and_kills_leave_the_mailbox_right() throws IOException {
        int rounds = Integer.getInteger("netiquette.soak.rounds", SHORT);
        long seed = Long.getLong("netiquette.soak.seed", 1);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of("target", "soak.txt")), true);
                Soak soak = new Soak(seed, folder, out)) {
            out.println("seed " + seed);
            Soak.Figures figures = soak.run(rounds);
            out.println(figures);

            assertThat(figures.rests).isEqualTo((rounds + 19) / 20);
            assertThat(figures.kills).isPositive();
            assertThat(figures.annotated).isPositive();
        }
    }
}
