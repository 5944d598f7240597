package org.netiquette.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProgramsTest {

    private final SystemPrograms programs = SystemPrograms.ofSystem();

    @Test
    void tells_how_a_program_ended_and_what_it_said() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        SystemPrograms.Outcome asked = programs.run(List.of(java, "--version"));
        SystemPrograms.Outcome refused = programs.run(List.of(java, "--no-such-option"));

        assertThat(asked.exitCode()).isZero();
        assertThat(asked.output()).isNotEmpty();
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("--no-such-option");
    }

    @Test
    void a_program_that_is_not_there_is_told_apart() {
        assertThatThrownBy(() -> programs.run(List.of("netiquette-no-such-program")))
                .isInstanceOf(IOException.class);
    }
}
