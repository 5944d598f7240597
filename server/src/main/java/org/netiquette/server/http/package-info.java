/**
 * HTTP: the guard in front ({@link org.netiquette.server.http.RequestGuard}), one class per endpoint behind it, and the
 * one form that every error takes.
 */
@NullMarked
package org.netiquette.server.http;

import org.jspecify.annotations.NullMarked;
