package org.netiquette.scanner;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.netiquette.scanner.assembly.Engine;
import org.netiquette.scanner.command.ScannerCommand;
import org.netiquette.scanner.command.Surroundings;

/** The command that starts the scanner. */
public final class NetiquetteScanner {

    /** What needs no rules. A word that is missing here costs a second of one processor and nothing else. */
    private static final Set<String> WITHOUT_RULES = Set.of(
            "folders",
            "doctor",
            "status",
            "install-autostart",
            "uninstall-autostart",
            "-h",
            "--help",
            "-V",
            "--version");

    private NetiquetteScanner() {}

    /** Starts it; ends the process with the command's exit code. */
    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofSystem(engine(args));
        System.exit(ScannerCommand.commandLine(surroundings).execute(args));
    }

    /** Nothing takes longer than to load the rules, so it begins before the command line is taken apart. */
    private static Supplier<Engine> engine(String[] args) {
        if (Arrays.stream(args).anyMatch(WITHOUT_RULES::contains)) {
            return Engine::loading;
        }
        Engine engine = Engine.loading();
        return () -> engine;
    }
}
