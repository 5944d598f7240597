package org.netiquette.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one browser that all of them share, because starting it takes longer than most of them. */
final class InBrowser implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    /** Starts the browser here, where a test can still be skipped. */
    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context).browser();
    }

    private static Started shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
    }

    /** A browser and its profile, both of which the end of the last test takes away. */
    private record Started(Browser browser, Path profile) implements AutoCloseable {

        static Started now() {
            try {
                Path profile = Files.createTempDirectory("netiquette-browser");
                return new Started(Browser.start(RequiredPrograms.ofSystem(), profile), profile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            try (Stream<Path> files = Files.walk(profile)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
