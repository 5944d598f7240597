package org.netiquette.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.netiquette.server.wire.ErrorReply;

/**
 * Every sentence that a refused request may get for an answer. A sentence that is on this list word for word, numbers
 * aside, cannot hold a word of a draft.
 */
public final class Refusals {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Set<String> SENTENCES = Set.of(
            "The request is empty; send the draft as a JSON object.",
            "The request must be a JSON object with at least a body.",
            "The request must be a JSON object.",
            "The request is not valid JSON.",
            "The request is not valid JSON in UTF-#.",
            "The request is not valid JSON at line #, column #.",
            "Subject, body and thread are # characters together; at most # are reviewed.",
            "subject must be a string",
            "body must be a string",
            "body is missing; it must be a string",
            "thread must be a string",
            "format must be a string",
            "format must be \"text\" or \"html\"",
            "language must be a string",
            "language must be \"auto\" or a language tag such as \"en\"",
            "to must be an array of strings",
            "attachments must be an array of strings",
            "name must be a string that matches [A-Za-z#-# ._-]{#,#}",
            "code must be a string that matches [#-#]{#}",
            "nonce must be a string that matches [A-Za-z#-#_-]{#}",
            "client must be a string that matches [A-Za-z#-#_-]{#,#}",
            "That is not the code. Tries left: #.",
            "text and data cannot both be sent",
            "text is missing; send text, or data with annotations",
            "data must be JSON",
            "data must have either \"text\", a string, or \"annotation\", an array",
            "data must annotate with either \"text\" or \"markup\" in each entry, and \"interpretAs\" beside markup only",
            "language is missing; send a code such as en-US, or auto",
            "preferredVariants is for language=auto only",
            "apiKey needs username; this server asks for neither",
            "level must be default or picky",
            "mode must be all, textLevelOnly, allButTextLevelOnly or batch",
            "enabledOnly needs enabledRules or enabledCategories",
            "enabledOnly cannot be used with disabledRules or disabledCategories",
            "The request is not valid HTTP, or its head is too long.",
            "This server answers to http://#.#.#.#:#/ only.",
            "This server answers to http://#.#.#.#:# only.",
            "This server grants no access to other origins, so it answers no OPTIONS.",
            "The request comes from a website; this server answers none.",
            "A browser tab can open http://#.#.#.#:#/ only.",
            "The request names several origins; no browser does.",
            "This client asks too often; at most # requests a second are answered.",
            "Only this server's own page shows and changes this.",
            "Only this server's own page and browser extensions may ask, no website.",
            "Only a browser extension can be paired; programs need not be.",
            "This browser is not paired with this server. Open the extension's options to do it.",
            "Editors and mail programs may ask here, and browser add-ons that were named when the server was started:"
                    + " --languagetool-addon ORIGIN. No website may.");

    private Refusals() {}

    /** Fails unless the reply consists of words of our own. */
    public static void assertOurOwnWords(ErrorReply reply) {
        assertOurOwnWords(reply.error().message());
    }

    /** Fails unless the message is one of ours. */
    public static void assertOurOwnWords(String message) {
        assertThat(SENTENCES).contains(NUMBER.matcher(message).replaceAll("#"));
    }
}
