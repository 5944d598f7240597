package org.netiquette.autostart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units of the systemd that each user has; see systemd.service(5), systemd.exec(5) and systemd.syntax(7).
 *
 * <p>A unit asks for no sandbox that needs a mount or user namespace ({@code ProtectSystem}, {@code PrivateTmp} and the
 * like). Before version 253 a user's systemd ignored such settings, and since then it depends on the distribution
 * whether they hold, do nothing, or keep the service from starting: Ubuntu 24.04 forbids the namespaces that they need
 * (https://github.com/systemd/systemd/pull/25233, https://github.com/systemd/systemd/pull/31003).
 */
final class SystemdUnits implements LoginItems {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+,@-]+");

    private final Desktop desktop;
    private final Path folder;

    SystemdUnits(Desktop desktop) {
        this.desktop = desktop;
        // The XDG specification says to ignore a path that is not absolute.
        this.folder = desktop.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(desktop.home().resolve(".config"))
                .resolve("systemd")
                .resolve("user");
    }

    @Override
    public Path file(Program program) {
        return folder.resolve(unit(program));
    }

    private static String unit(Program program) {
        return program.name() + ".service";
    }

    @Override
    public String content(Launch launch, Path jar) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + launch.program().mark());
        lines.add("# Your own changes belong in a drop-in: systemctl --user edit "
                + launch.program().name());
        lines.add("");
        lines.add("[Unit]");
        lines.add("Description=" + launch.program().description());
        lines.add("StartLimitIntervalSec=300");
        lines.add("StartLimitBurst=5");
        lines.add("");
        lines.add("[Service]");
        lines.add("Type=exec");
        lines.add("ExecStart=" + commandLine(launch, jar));
        launch.variables().stream()
                .sorted()
                .flatMap(name -> desktop.variable(name).stream().map(value -> name + "=" + value))
                .forEach(assignment -> lines.add("Environment=" + word(assignment)));
        lines.add("# What it prints is for a terminal; a log must not hold it.");
        lines.add("StandardOutput=null");
        lines.add("# That of a JVM which was asked to stop.");
        lines.add("SuccessExitStatus=143");
        lines.add("Restart=on-failure");
        lines.add("RestartSec=10");
        if (!launch.runsCommands()) {
            lines.add("NoNewPrivileges=yes");
            lines.add("LockPersonality=yes");
            lines.add("RestrictRealtime=yes");
            lines.add("RestrictSUIDSGID=yes");
            lines.add("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6");
            lines.add("SystemCallArchitectures=native");
        }
        lines.add("");
        lines.add("[Install]");
        lines.add("WantedBy=default.target");
        return String.join("\n", lines) + "\n";
    }

    private String commandLine(Launch launch, Path jar) {
        // The program itself is the one word in which a dollar sign stands for itself.
        String java = word(desktop.javaHome().resolve("bin").resolve("java").toString());
        Stream<String> rest = Stream.of(
                        launch.javaOptions().stream(), Stream.of("-jar", jar.toString()), launch.arguments().stream())
                .flatMap(words -> words)
                .map(argument -> word(argument).replace("$", "$$"));
        return Stream.concat(Stream.of(java), rest).collect(Collectors.joining(" "));
    }

    /** As one word of a line of a unit. */
    private static String word(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + '"';
    }

    /** The last one starts it too; {@code enable --now} would leave an older one running that was started before. */
    @Override
    public List<Step> afterWriting(Program program) {
        return List.of(
                systemctl("daemon-reload"), systemctl("enable", unit(program)), systemctl("restart", unit(program)));
    }

    @Override
    public List<Step> beforeRemoving(Program program) {
        return List.of(systemctl("disable", "--now", unit(program)));
    }

    @Override
    public List<Step> afterRemoving(Program program) {
        return List.of(systemctl("daemon-reload"));
    }

    private static Step systemctl(String... words) {
        return Step.of(Stream.concat(Stream.of("systemctl", "--user"), Stream.of(words))
                .toArray(String[]::new));
    }

    @Override
    public List<Path> links(Program program) {
        return List.of(folder.resolve("default.target.wants").resolve(unit(program)));
    }

    @Override
    public String advice(Program program) {
        return "To see how it fares: systemctl --user status " + program.name();
    }
}
