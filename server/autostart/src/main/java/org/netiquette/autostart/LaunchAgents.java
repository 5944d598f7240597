package org.netiquette.autostart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Launch agents of macOS; see launchd.plist(5) and launchctl(1) there. */
final class LaunchAgents implements LoginItems {

    /** Just after {@code bootout}, {@code bootstrap} is often refused with error 5 for a moment. */
    private static final int TRIES = 5;

    private final Desktop desktop;

    LaunchAgents(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Path file(Program program) {
        return library().resolve("LaunchAgents").resolve(program.label() + ".plist");
    }

    private Path library() {
        return desktop.home().resolve("Library");
    }

    private Path log(Program program) {
        return library().resolve("Logs").resolve(program.name() + ".log");
    }

    @Override
    public String content(Launch launch, Path jar) {
        Program program = launch.program();
        List<String> lines = new ArrayList<>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">");
        lines.add("<!-- " + program.mark() + " -->");
        lines.add("<plist version=\"1.0\">");
        lines.add("<dict>");
        lines.add("  <key>Label</key>");
        lines.add("  " + string(program.label()));
        lines.add("  <key>ProgramArguments</key>");
        lines.add("  <array>");
        words(launch, jar).forEach(word -> lines.add("    " + string(word)));
        lines.add("  </array>");
        lines.addAll(variables(launch));
        lines.add("  <key>RunAtLoad</key>");
        lines.add("  <true/>");
        lines.add("  <key>KeepAlive</key>");
        lines.add("  <dict>");
        lines.add("    <key>SuccessfulExit</key>");
        lines.add("    <false/>");
        lines.add("  </dict>");
        lines.add("  <key>ThrottleInterval</key>");
        lines.add("  <integer>60</integer>");
        lines.add("  <!-- Not what it prints besides: that is for a terminal, and a log must not hold it. -->");
        lines.add("  <key>StandardErrorPath</key>");
        lines.add("  " + string(log(program).toString()));
        lines.add("</dict>");
        lines.add("</plist>");
        return String.join("\n", lines) + "\n";
    }

    private List<String> variables(Launch launch) {
        List<String> entries = new ArrayList<>();
        launch.variables().stream()
                .sorted()
                .forEach(name -> desktop.variable(name).ifPresent(value -> {
                    entries.add("    <key>" + escaped(name) + "</key>");
                    entries.add("    " + string(value));
                }));
        if (entries.isEmpty()) {
            return List.of();
        }
        entries.addAll(0, List.of("  <key>EnvironmentVariables</key>", "  <dict>"));
        entries.add("  </dict>");
        return entries;
    }

    private List<String> words(Launch launch, Path jar) {
        List<String> words = new ArrayList<>();
        words.add(desktop.javaHome().resolve("bin").resolve("java").toString());
        words.addAll(launch.javaOptions());
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(launch.arguments());
        return words;
    }

    private static String string(String text) {
        return "<string>" + escaped(text) + "</string>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public List<Step> afterWriting(Program program) {
        return List.of(
                bootout(program),
                Step.of("launchctl", "enable", service(program)).thatMayFail(),
                Step.of("launchctl", "bootstrap", domain(), file(program).toString())
                        .triedAtMost(TRIES));
    }

    @Override
    public List<Step> beforeRemoving(Program program) {
        return List.of(bootout(program));
    }

    /** Fails if it is not loaded, which is as good. */
    private Step bootout(Program program) {
        return Step.of("launchctl", "bootout", service(program)).thatMayFail();
    }

    private String domain() {
        return "gui/" + desktop.userId();
    }

    private String service(Program program) {
        return domain() + "/" + program.label();
    }

    @Override
    public String advice(Program program) {
        return "To see how it fares: launchctl print " + service(program) + ". Its complaints go to " + log(program);
    }
}
