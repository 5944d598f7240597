package org.netiquette.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Our server, from the jar that people run.
 *
 * @param build the folder with the jar; logs go to its folder {@code load}
 * @param jvmFlags the flags before {@code -jar}
 * @param environment environment variables that it gets besides ours
 */
record NetiquetteProgram(Path build, List<String> jvmFlags, Map<String, String> environment) implements Program {

    @Override
    public String title() {
        return "Netiquette";
    }

    @Override
    public HttpChecker start() throws IOException {
        Path jar = build.resolve("netiquette-server.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + ": there is no such file; build it with mvn -q -DskipTests package");
        }
        int port = ChildProcess.freePort();
        Path load = Files.createDirectories(build.resolve("load"));
        Path config = Files.writeString(load.resolve("server.yaml"), "");
        List<String> command = new ArrayList<>(List.of(JavaCommand.path()));
        command.addAll(jvmFlags);
        command.addAll(
                List.of("-jar", jar.toString(), "--port", Integer.toString(port), "--config", config.toString()));
        ChildProcess process = ChildProcess.logging(command, environment, load.resolve("netiquette.log"));
        return new HttpChecker(process, port, draft -> HttpRequestBytes.review(port, draft));
    }
}
