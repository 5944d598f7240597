/**
 * Mail servers to test against: real ones, one that plays the habits of large providers, and proxies that break the
 * line or write down what is sent.
 */
@NullMarked
package org.netiquette.scanner.testbed;

import org.jspecify.annotations.NullMarked;
