/**
 * From a draft to the words that the user wrote: {@link org.netiquette.rules.author.AuthorTextReader}. Quoted threads
 * and signatures are cut here and nowhere else.
 */
@NullMarked
package org.netiquette.rules.author;

import org.jspecify.annotations.NullMarked;
