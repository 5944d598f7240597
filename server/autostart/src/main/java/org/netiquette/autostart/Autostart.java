package org.netiquette.autostart;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the system start a program of ours at login, and takes that back. All that is written is shown. A file that
 * somebody else wrote is never touched.
 */
public final class Autostart {

    private final Desktop desktop;
    private final Path code;
    private final SystemPrograms programs;
    private final LoginItems items;

    /**
     * For one system.
     *
     * @param code what the program runs from: its jar, or a folder of classes
     * @param programs runs what the system is asked by
     */
    public Autostart(Desktop desktop, Path code, SystemPrograms programs) {
        this.desktop = desktop;
        this.code = code;
        this.programs = programs;
        this.items = LoginItems.of(desktop);
    }

    /**
     * For this very system.
     *
     * @param main a class of the program
     */
    public static Autostart ofSystem(Class<?> main) {
        return new Autostart(
                Desktop.ofSystem(), codeOf(main.getProtectionDomain().getCodeSource()), SystemPrograms.ofSystem());
    }

    private static Path codeOf(@Nullable CodeSource source) {
        try {
            return source == null || source.getLocation() == null
                    ? Path.of("")
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Neither a file nor a folder; so no jar that a system could start.
            return Path.of("");
        }
    }

    /**
     * Makes the system start a program at login, and now where it can.
     *
     * @param trial whether to only print what would be done
     * @param out is told what is done
     * @param err is told what is in the way and what to do about it
     * @return whether all of it was done
     */
    public boolean install(Launch launch, boolean trial, PrintWriter out, PrintWriter err) {
        Program program = launch.program();
        OwnFile file = fileOf(program);
        try {
            Path jar = jar(program);
            warnOfBuildFolder(jar, err);
            requirePrintable(launch, jar);
            String content = items.content(launch, jar);
            boolean replaced = file.exists();
            file.requireOurs();
            List<Step> steps = items.afterWriting(program);
            if (trial) {
                out.println("Would " + (replaced ? "replace " : "write ") + file.path() + ":");
                show(content, out);
                plan("Would then run:", steps, out);
                return true;
            }
            file.write(content);
            out.println((replaced ? "Replaced " : "Wrote ") + file.path() + ":");
            show(content, out);
            Optional<String> failure = run(steps, out);
            if (failure.isPresent()) {
                err.println(failure.get());
                plan(
                        "So the file is there, but not yet heeded. Run what is left yourself, in a session that you"
                                + " logged in to (not by su or sudo):",
                        steps,
                        err);
                return false;
            }
            out.println(program.name()
                    + (steps.isEmpty() ? " will be started" : " was started, and will be")
                    + " whenever you log in; uninstall-autostart ends that.");
            out.println(items.advice(program));
            return true;
        } catch (AutostartException e) {
            err.println(e.getMessage());
            return false;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /**
     * Takes back what {@link #install} did.
     *
     * @param trial whether to only print what would be done
     * @param out is told what is done
     * @param err is told what is in the way and what to do about it
     * @return whether nothing of it is left
     */
    public boolean uninstall(Program program, boolean trial, PrintWriter out, PrintWriter err) {
        OwnFile file = fileOf(program);
        try {
            if (!file.exists()) {
                out.println("There is nothing to remove: " + program.name()
                        + " is not started at login, as there is no " + file.path());
                return true;
            }
            file.requireOurs();
            if (trial) {
                plan("Would run:", items.beforeRemoving(program), out);
                out.println("Would remove " + file.path());
                plan("Would then run:", items.afterRemoving(program), out);
                return true;
            }
            Optional<String> failure = run(items.beforeRemoving(program), out);
            file.remove();
            removeLinks(program);
            out.println("Removed " + file.path());
            if (failure.isEmpty()) {
                failure = run(items.afterRemoving(program), out);
            }
            failure.ifPresent(err::println);
            out.println(program.name() + " is no longer started at login."
                    + (failure.isPresent() || items.beforeRemoving(program).isEmpty()
                            ? " If it runs now, it goes on until you log out."
                            : ""));
            return true;
        } catch (AutostartException e) {
            err.println(e.getMessage());
            return false;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private OwnFile fileOf(Program program) {
        return new OwnFile(items.file(program).toAbsolutePath(), program.mark());
    }

    private Path jar(Program program) throws AutostartException {
        if (!Files.isRegularFile(code)) {
            throw new AutostartException(program.name()
                    + " does not run from a jar now, and only a jar can be started at login. Build it with"
                    + " 'mvn -DskipTests package' and run: java -jar " + program.name() + ".jar install-autostart");
        }
        return code.toAbsolutePath().normalize();
    }

    /** Maven's. A system that starts a file from there would miss it one day, for no reason that its user sees. */
    private static void warnOfBuildFolder(Path jar, PrintWriter err) {
        Path folder = jar.getParent();
        if (folder != null && folder.endsWith("target")) {
            err.println(
                    "Note: " + jar + " lies in a build folder, which 'mvn clean' empties. For longer than a try, copy"
                            + " the jar to a place of its own and install from there.");
        }
    }

    private void requirePrintable(Launch launch, Path jar) throws AutostartException {
        Stream<String> words = Stream.of(
                        Stream.of(jar.toString(), desktop.javaHome().toString()),
                        launch.javaOptions().stream(),
                        launch.arguments().stream(),
                        launch.variables().stream().flatMap(name -> desktop.variable(name).stream()))
                .flatMap(some -> some);
        Optional<String> odd = words.filter(word -> word.chars().anyMatch(Character::isISOControl))
                .findFirst();
        if (odd.isPresent()) {
            throw new AutostartException("There is a line break or another control character in '"
                    + odd.get().replaceAll("\\p{Cntrl}", "?")
                    + "', which cannot be written down for the system; rename what it names.");
        }
    }

    private static void show(String content, PrintWriter out) {
        out.println();
        content.lines().forEach(out::println);
        out.println();
    }

    private static void plan(String title, List<Step> steps, PrintWriter to) {
        if (!steps.isEmpty()) {
            to.println(title);
            steps.forEach(step -> to.println("  " + step.typed()));
        }
    }

    /** Empty if all went well; else what did not, and then the steps after it were not run. */
    private Optional<String> run(List<Step> steps, PrintWriter out) {
        for (Step step : steps) {
            out.println("Running: " + step.typed());
            out.flush();
            Optional<String> failure = run(step);
            if (failure.isPresent() && !step.mayFail()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<String> run(Step step) {
        String failure = "";
        for (int done = 0; done < step.tries(); done++) {
            if (done > 0) {
                programs.pause();
            }
            try {
                SystemPrograms.Outcome outcome = programs.run(step.words());
                if (outcome.exitCode() == 0) {
                    return Optional.empty();
                }
                failure = step.typed() + " failed with exit code " + outcome.exitCode()
                        + (outcome.output().isEmpty() ? "." : ": " + outcome.output());
            } catch (IOException e) {
                failure = step.words().get(0) + " cannot be run: " + e.getMessage();
            }
        }
        return Optional.of(failure);
    }

    /** Only links: a file there would be somebody's. */
    private void removeLinks(Program program) throws AutostartException {
        for (Path link : items.links(program)) {
            if (Files.isSymbolicLink(link)) {
                try {
                    Files.delete(link);
                } catch (IOException e) {
                    throw new AutostartException(link + " cannot be removed; remove it yourself.", e);
                }
            }
        }
    }
}
