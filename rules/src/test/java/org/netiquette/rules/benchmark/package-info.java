/** Measurements, run by hand: {@code mvn -q -pl rules test-compile exec:exec@benchmark}. They assert nothing. */
@NullMarked
package org.netiquette.rules.benchmark;

import org.jspecify.annotations.NullMarked;
