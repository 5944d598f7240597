package org.netiquette.server.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Decides which clients other than the server's own page may ask. {@link RequestGuard} has already made sure that the
 * request was addressed to this server and that no website sent it.
 */
@FunctionalInterface
public interface ClientGate {

    /**
     * Why a request is turned away, or nothing if it may pass.
     *
     * @param request its {@code Origin}, of which there is one at most, is absent (a program on this machine, or an
     *     extension's GET) or not the server's own
     */
    Optional<RequestRefused> refusalOf(Request request);
}
