package org.netiquette.scanner.testbed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate that vouches for itself, made for one test.
 *
 * @param certificate in PEM form; also what a client must trust
 * @param key in PEM form
 */
public record TestCertificate(Path certificate, Path key) {

    /**
     * Makes one.
     *
     * @param names for example {@code IP:127.0.0.1} or {@code DNS:mail.example.org}
     * @param days how long it holds
     */
    public static TestCertificate make(Path folder, String names, int days) throws IOException {
        Path openssl = RequiredPrograms.ofSystem().require("openssl", "sudo apt-get install openssl");
        TestCertificate made = new TestCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        Process process = new ProcessBuilder(List.of(
                        openssl.toString(),
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-keyout",
                        made.key().toString(),
                        "-out",
                        made.certificate().toString(),
                        "-days",
                        Integer.toString(days),
                        "-subj",
                        "/CN=Netiquette test",
                        "-addext",
                        "subjectAltName=" + names))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("openssl made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
        return made;
    }
}
