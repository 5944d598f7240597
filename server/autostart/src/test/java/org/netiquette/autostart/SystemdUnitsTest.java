package org.netiquette.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdUnitsTest {

    private static final List<String> ODD_WORDS = List.of(
            "two words",
            "100%h",
            "$HOME and ${HOME}",
            "$$",
            "say \"no\"",
            "it's",
            "back\\slash\\n",
            ";",
            "",
            "#",
            "Zoë 会社",
            " lead and trail ");

    private final TestDesk desk;
    private final Path unit;

    SystemdUnitsTest(@TempDir Path folder) {
        this.desk = new TestDesk(folder, "Linux");
        this.unit = desk.path("home/.config/systemd/user/netiquette-server.service");
    }

    @Test
    void starts_the_jar_at_login_and_again_when_it_fails() throws IOException {
        desk.install("--port", "9000");

        assertThat(Files.readAllLines(unit))
                .contains(
                        "ExecStart=" + desk.path("jdk/bin/java") + " -Xmx72m -jar "
                                + desk.path("apps/netiquette-server.jar") + " --port 9000",
                        "Restart=on-failure",
                        "SuccessExitStatus=143",
                        "StandardOutput=null",
                        "NoNewPrivileges=yes",
                        "WantedBy=default.target");
    }

    @Test
    void is_written_where_the_user_keeps_configuration() {
        desk.with("XDG_CONFIG_HOME", desk.path("xdg").toString()).install();

        assertThat(desk.path("xdg/systemd/user/netiquette-server.service")).exists();
    }

    @Test
    void a_relative_folder_for_configuration_is_ignored() {
        desk.with("XDG_CONFIG_HOME", "xdg").install();

        assertThat(unit).exists();
    }

    @Test
    void systemd_reads_every_word_as_it_was() throws IOException {
        Path jar = desk.file("my $apps 50%/say \"hi\"/netiquette-server.jar", "");
        Path java = desk.path("j d$k%h");

        desk.running(jar).onJava(java).install(ODD_WORDS.toArray(String[]::new));

        List<String> expected = new ArrayList<>(List.of(java + "/bin/java", "-Xmx72m", "-jar", jar.toString()));
        expected.addAll(ODD_WORDS);
        assertThat(readCommand(setting("ExecStart="))).isEqualTo(expected);
    }

    @Test
    void keeps_the_variables_that_the_program_heeds_and_no_others() throws IOException {
        desk.with("PATH", "/opt/my tools/bin:/usr/bin").with("SECRET", "hush").install();

        assertThat(Files.readString(unit)).doesNotContain("hush");
        assertThat(readWords(setting("Environment="))).containsExactly("PATH=/opt/my tools/bin:/usr/bin");
    }

    @Test
    void a_program_that_runs_commands_of_the_user_keeps_the_rights_that_they_need() throws IOException {
        desk.install(new Launch(TestDesk.SERVER, List.of(), List.of(), Set.of(), true), false);

        assertThat(Files.readString(unit)).doesNotContain("NoNewPrivileges").doesNotContain("Restrict");
    }

    @Test
    void systemd_finds_nothing_wrong_with_it() throws IOException {
        Path jar = desk.file("my $apps 50%/say \"hi\"/netiquette-server.jar", "");
        Path java = desk.path("j d$k%h");
        desk.file("j d$k%h/bin/java", "#!/bin/sh\n").toFile().setExecutable(true);
        desk.running(jar).onJava(java).with("PATH", "/opt/my tools/bin").install(ODD_WORDS.toArray(String[]::new));

        assertThat(complaints(unit)).isEmpty();
    }

    @Test
    void systemd_would_say_so_if_there_were() throws IOException {
        desk.install();
        Path wrong =
                desk.file("netiquette-wrong.service", Files.readString(unit).replace("Restart=", "Restrat="));

        assertThat(complaints(wrong)).anyMatch(line -> line.contains("Restrat"));
    }

    /** What the systemd of this computer has to say of a unit. */
    private List<String> complaints(Path of) throws IOException {
        SystemPrograms programs = SystemPrograms.ofSystem();
        try {
            programs.run(List.of("systemd-analyze", "--version"));
        } catch (IOException e) {
            String reason =
                    "This test needs systemd-analyze, which is not installed. To install it: sudo apt-get install"
                            + " systemd";
            return System.getenv("NETIQUETTE_SKIP_NOTHING") == null
                    ? Assumptions.abort(reason)
                    : Assertions.fail(reason);
        }
        Path runtime = Files.createDirectories(desk.path("run"));
        String output = programs.run(List.of(
                        "env", "XDG_RUNTIME_DIR=" + runtime, "systemd-analyze", "verify", "--user", of.toString()))
                .output();
        assertThat(output).doesNotContain("Failed to initialize");
        // It looks at the units of the system too that this one needs.
        return output.lines().filter(line -> line.contains("netiquette")).toList();
    }

    private String setting(String start) throws IOException {
        return Files.readAllLines(unit).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    /** As systemd.service(5) says a command is read: {@code $$} stands for a dollar, but not in the program's name. */
    private static List<String> readCommand(String line) {
        List<String> words = new ArrayList<>(readWords(line));
        words.subList(1, words.size()).replaceAll(word -> {
            assertThat(word.replace("$$", "")).doesNotContain("$");
            return word.replace("$$", "$");
        });
        return words;
    }

    /** As systemd.syntax(7) says a line is read, with the specifiers of systemd.unit(5). */
    private static List<String> readWords(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                started = true;
            } else if (c == '\\') {
                i++;
                assertThat(line.charAt(i)).isIn('\\', '"');
                word.append(line.charAt(i));
            } else if (c == ' ' && !quoted) {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                assertThat(quoted || c != '\'').isTrue();
                word.append(c);
                started = true;
            }
        }
        assertThat(quoted).isFalse();
        if (started) {
            words.add(word.toString());
        }
        words.replaceAll(each -> {
            assertThat(each.replace("%%", "")).doesNotContain("%");
            return each.replace("%%", "%");
        });
        return words;
    }
}
