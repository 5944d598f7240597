package org.netiquette.scanner.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints the commands that a trial does not send. */
final class TrialPrinter implements Consumer<String> {

    private final PrintWriter out;
    private final String account;

    TrialPrinter(PrintWriter out, String account) {
        this.out = out;
        this.account = account;
    }

    @Override
    public void accept(String command) {
        synchronized (out) {
            out.println("would send to " + account + ": " + command);
            out.flush();
        }
    }
}
