package org.netiquette.server.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Harper in Node, asked over its standard input.
 *
 * @param build the folder in whose {@code peers/harper} its package and {@code check.mjs} are
 */
record HarperProgram(Path build) implements Program {

    @Override
    public String title() {
        return "Harper";
    }

    @Override
    public Checker start() throws IOException {
        Path script = build.resolve("peers/harper/check.mjs");
        if (!Files.exists(script)) {
            throw new IOException(script + ": there is no such file; server/README.md, \"Speed\", says how to get it");
        }
        return new Talk(ChildProcess.talking(List.of("node", script.toString()), build.resolve("load/harper.log")));
    }

    private static final class Talk implements Checker {

        private static final JsonMapper JSON = new JsonMapper();

        private final ChildProcess process;
        private final Writer input;
        private final BufferedReader output;

        Talk(ChildProcess process) {
            this.process = process;
            this.input = process.input();
            this.output = process.output();
        }

        @Override
        public void check(String draft) throws IOException {
            input.write(JSON.writeValueAsString(draft) + "\n");
            input.flush();
            if (output.readLine() == null) {
                throw process.failure("Harper ended without an answer");
            }
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
