package org.netiquette.scanner.command;

import java.io.PrintWriter;
import org.netiquette.scanner.configuration.ConfigurationException;
import org.netiquette.scanner.mailbox.MailFailure;
import org.netiquette.scanner.state.StateFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells the user what went wrong. The message of an exception that we did not make may quote a draft: it is not told.
 */
final class Failures implements IExecutionExceptionHandler {

    private final ScannerCommand top;

    Failures(ScannerCommand top) {
        this.top = top;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = top.err();
        if (failure instanceof ConfigurationException configuration) {
            configuration.problems().forEach(err::println);
        } else if (failure instanceof MailFailure || failure instanceof StateFailure) {
            err.println(sentence(failure.getMessage()));
        } else {
            err.println("Something unforeseen happened (" + failure.getClass().getName()
                    + "). Run it again with --verbose and report what it prints.");
            if (top.verbose()) {
                for (StackTraceElement frame : failure.getStackTrace()) {
                    err.println("    at " + frame);
                }
            }
        }
        err.flush();
        return ExitCode.COULD_NOT;
    }

    /** With a capital letter and a full stop. */
    static String sentence(@org.jspecify.annotations.Nullable String message) {
        if (message == null || message.isBlank()) {
            return "It failed.";
        }
        String text = message.strip();
        String start = text.substring(0, text.offsetByCodePoints(0, 1));
        boolean ended = text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        // A host or a path at the start is not a word to capitalise.
        boolean word = text.split("\\s", 2)[0].chars().allMatch(Character::isLetter);
        return (word ? start.toUpperCase(java.util.Locale.ROOT) : start)
                + text.substring(start.length())
                + (ended ? "" : ".");
    }
}
