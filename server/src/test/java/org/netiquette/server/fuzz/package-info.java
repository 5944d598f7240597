/**
 * What the fuzz tests hold the answers against. Each fuzz test lies in the package whose parser it feeds, with its
 * seeds and all that was ever found beside it in the test resources; the README of the server says under "Fuzzed" how
 * to run them for longer than the build does.
 */
@NullMarked
package org.netiquette.server.fuzz;

import org.jspecify.annotations.NullMarked;
