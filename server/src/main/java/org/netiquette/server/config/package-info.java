/** The user's configuration file: where it is, what it may say, and what is wrong with it, to the line. */
@NullMarked
package org.netiquette.server.config;

import org.jspecify.annotations.NullMarked;
