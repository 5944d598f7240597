/**
 * The server on 127.0.0.1: {@link org.netiquette.server.NetiquetteServer} is the command that people start,
 * {@link org.netiquette.server.ServerApp} the thing that listens. Start here.
 */
@NullMarked
package org.netiquette.server;

import org.jspecify.annotations.NullMarked;
