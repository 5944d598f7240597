package org.netiquette.autostart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Batch files in the Startup folder of Windows. A shortcut would need a library to write, and a VBScript stops working
 * where Windows no longer brings VBScript, by default from about 2027 on. The window of a batch file is seen for a
 * moment; {@code javaw}, which it starts, has none.
 */
final class StartupScripts implements LoginItems {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:\\\\+-]+");
    private static final Pattern LAST_BACKSLASHES = Pattern.compile("(\\\\+)$");

    private final Desktop desktop;

    StartupScripts(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Path file(Program program) {
        return desktop.variable("APPDATA")
                .map(Path::of)
                .orElse(desktop.home().resolve("AppData").resolve("Roaming"))
                .resolve("Microsoft")
                .resolve("Windows")
                .resolve("Start Menu")
                .resolve("Programs")
                .resolve("Startup")
                .resolve(program.name() + ".cmd");
    }

    @Override
    public String content(Launch launch, Path jar) throws AutostartException {
        List<String> words = new ArrayList<>();
        words.add(desktop.javaHome().resolve("bin").resolve("javaw.exe").toString());
        words.addAll(launch.javaOptions());
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(launch.arguments());
        for (String word : words) {
            if (word.indexOf('"') >= 0) {
                throw new AutostartException("A batch file cannot hold the quotation mark in " + word
                        + "; leave it out or rename what it names.");
            }
        }
        return String.join(
                        "\r\n",
                        "@echo off",
                        "rem " + launch.program().mark(),
                        "rem What follows is read as UTF-8.",
                        "chcp 65001 >nul",
                        "start \"\" " + words.stream().map(StartupScripts::word).collect(Collectors.joining(" ")))
                + "\r\n";
    }

    /**
     * As one word for the command processor and for the program, which reads a backslash before a quote as its escape.
     */
    private static String word(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return '"' + LAST_BACKSLASHES.matcher(text).replaceAll("$1$1").replace("%", "%%") + '"';
    }

    @Override
    public List<Step> afterWriting(Program program) {
        return List.of();
    }

    @Override
    public List<Step> beforeRemoving(Program program) {
        return List.of();
    }

    @Override
    public String advice(Program program) {
        return "Open that file to start it before; the Task Manager shows it as javaw.exe";
    }
}
