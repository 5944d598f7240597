/** What is weighed about a draft as a whole: its traits, and the trained weights of each decision. */
@NullMarked
package org.netiquette.rules.document;

import org.jspecify.annotations.NullMarked;
