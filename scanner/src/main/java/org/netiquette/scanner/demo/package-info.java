/** Shows the scanner's main job to a newcomer: a mail server in memory, a few drafts, a user who mends them. */
@NullMarked
package org.netiquette.scanner.demo;

import org.jspecify.annotations.NullMarked;
