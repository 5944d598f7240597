package org.netiquette.scanner;

import org.netiquette.scanner.command.ScannerCommand;
import org.netiquette.scanner.command.Surroundings;

/** The command that starts the scanner. */
public final class NetiquetteScanner {

    private NetiquetteScanner() {}

    /** Starts it; ends the process with the command's exit code. */
    public static void main(String[] args) {
        System.exit(ScannerCommand.commandLine(Surroundings.ofSystem()).execute(args));
    }
}
