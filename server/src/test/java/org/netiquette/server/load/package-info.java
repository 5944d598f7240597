/**
 * How fast the server is and what it takes, measured on the jar that people run.
 * {@link org.netiquette.server.load.LoadRun} is the command; the README of the server says under "Speed" how to run it.
 * It asserts nothing.
 */
@NullMarked
package org.netiquette.server.load;

import org.jspecify.annotations.NullMarked;
