package org.netiquette.autostart;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs as children of this process. */
final class ChildPrograms implements SystemPrograms {

    /** One that stops a service waits until the service has ended. */
    private static final int LIMIT_SECONDS = 60;

    @Override
    public Outcome run(List<String> words) throws IOException {
        // A pipe could be held open by what the program leaves behind.
        Path output = Files.createTempFile("netiquette", ".txt");
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("it did not end within " + LIMIT_SECONDS + " seconds");
            }
            return new Outcome(
                    process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    @Override
    public void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
