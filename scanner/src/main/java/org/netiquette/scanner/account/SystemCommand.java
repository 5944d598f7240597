package org.netiquette.scanner.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command of this system whose output is a secret, for example {@code pass show mail}.
 *
 * @param words the program and its arguments; no shell reads them
 * @param limit how long it may take; a keyring may have to ask the user
 */
public record SystemCommand(List<String> words, Duration limit) implements Secret.CommandOutput {

    /** More than any token; a command that prints more is the wrong command. */
    private static final int MOST_BYTES = 64 * 1024;

    /** Copies the list. */
    public SystemCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
    }

    @Override
    public String get() throws SecretUnavailableException {
        Process process;
        try {
            // What it complains about goes to the user's terminal, since it may hold the secret and is not for our log.
            process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new SecretUnavailableException(
                    named() + " cannot be started; check that it is installed and on the PATH.");
        }
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
        try {
            byte[] bytes = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new SecretUnavailableException(
                        named() + " ended with exit code " + process.exitValue() + "; run it by hand and see why.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (TimeoutException e) {
            throw new SecretUnavailableException(named() + " did not end within " + limit.toSeconds()
                    + " seconds; does it ask a question that nobody sees?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretUnavailableException(named() + " was interrupted, because the scanner is being stopped.");
        } catch (ExecutionException e) {
            throw new SecretUnavailableException(named() + " could not be read.");
        } finally {
            end(process);
        }
    }

    /** With all that it started: a script may wait for a program that asks its user. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The program only: an argument may be secret. */
    private String named() {
        return "The command '" + words.get(0) + "', which should print the secret,";
    }
}
