/**
 * Mails and texts that lie in files: {@code .eml}, mbox, Maildir, plain text, folders of these, and standard input.
 * Reads only; a file of any size takes no more memory than one message.
 */
@NullMarked
package org.netiquette.scanner.files;

import org.jspecify.annotations.NullMarked;
