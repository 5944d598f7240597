package org.netiquette.server.http;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page to paste a draft into: {@code GET /} and the files beside it, from the jar.
 *
 * <p>Javalin's own handler mounts the jar as a file system, which costs more time and memory at the start than the rest
 * of the server; these few files need one folder and a short list of types.
 */
public final class PageFiles implements ResourceHandler {

    private static final String FOLDER = "/org/netiquette/server/page/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");

    /** Whether there is a file at this path of the server. */
    public boolean has(String path) {
        return find(path).isPresent();
    }

    @Override
    public boolean canHandle(Context ctx) {
        return has(ctx.path());
    }

    @Override
    public boolean handle(Context ctx) {
        Optional<PageFile> found = find(ctx.path());
        found.ifPresent(file -> ctx.contentType(file.type()).result(file.read()));
        return found.isPresent();
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }

    private static Optional<PageFile> find(String path) {
        String name = path.equals("/") ? "index.html" : path.substring(Math.min(1, path.length()));
        if (!name.chars().allMatch(PageFiles::isPlain)) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .flatMap(type -> Optional.ofNullable(PageFiles.class.getResource(FOLDER + name))
                        .map(resource -> new PageFile(type, resource)));
    }

    /** No slash and no escape, so that no path leads out of the folder. */
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private record PageFile(String type, URL resource) {

        byte[] read() {
            try (InputStream in = resource.openStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
