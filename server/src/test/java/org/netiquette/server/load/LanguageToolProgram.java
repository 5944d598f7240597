package org.netiquette.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * LanguageTool's own server with the standard flags and its English.
 *
 * @param build the folder in whose {@code peers/languagetool} its jars are
 */
record LanguageToolProgram(Path build) implements Program {

    @Override
    public String title() {
        return "LanguageTool";
    }

    @Override
    public Checker start() throws IOException {
        Path jars = build.resolve("peers/languagetool");
        if (!Files.isDirectory(jars)) {
            throw new IOException(jars + ": there is no such folder; server/README.md, \"Speed\", says how to fill it");
        }
        int port = ChildProcess.freePort();
        List<String> command = List.of(
                JavaCommand.path(),
                "-cp",
                jars.resolve("*").toString(),
                "org.languagetool.server.HTTPServer",
                "--port",
                Integer.toString(port));
        ChildProcess process = ChildProcess.logging(command, build.resolve("load/languagetool.log"));
        return new HttpChecker(process, port, draft -> HttpRequestBytes.languageToolCheck(port, draft));
    }
}
