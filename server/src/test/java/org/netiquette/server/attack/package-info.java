/**
 * Attacks on the server, byte by byte: {@link org.netiquette.server.attack.AttackTest} runs them and prints how many
 * there were and what came of them. Start there.
 */
@NullMarked
package org.netiquette.server.attack;

import org.jspecify.annotations.NullMarked;
