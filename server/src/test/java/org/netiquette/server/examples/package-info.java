/**
 * The recorded examples of {@code server/examples}: each request is sent again, and its reply held against the recorded
 * one. With {@code -Dexamples.record=true} the replies are recorded anew.
 */
package org.netiquette.server.examples;
