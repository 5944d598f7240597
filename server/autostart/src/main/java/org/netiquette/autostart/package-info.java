/**
 * Lets the system start a program of ours whenever its user logs in: {@link org.netiquette.autostart.Autostart} writes
 * the file that the system wants and shows it. What each system wants is one class each: a systemd unit, a launch
 * agent, a script in the Startup folder. Knows nothing of drafts, mail or the web, and not whom it starts.
 */
@NullMarked
package org.netiquette.autostart;

import org.jspecify.annotations.NullMarked;
