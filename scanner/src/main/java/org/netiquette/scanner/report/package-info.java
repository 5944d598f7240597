/** Shows reviews: as text for people, and as JSON, Checkstyle XML or GitHub workflow commands for programs. */
@NullMarked
package org.netiquette.scanner.report;

import org.jspecify.annotations.NullMarked;
