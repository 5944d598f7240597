/**
 * LanguageTool's protocol, so that editors and mail programs that speak it can ask for a review: what they send
 * ({@link org.netiquette.server.languagetool.CheckRequest}), what they get
 * ({@link org.netiquette.server.languagetool.CheckReply}), and a real LanguageTool server whose answers are added
 * ({@link org.netiquette.server.languagetool.GrammarServer}). Knows no HTTP server.
 */
@NullMarked
package org.netiquette.server.languagetool;

import org.jspecify.annotations.NullMarked;
