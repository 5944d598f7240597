package org.netiquette.server.languagetool;

/**
 * Who answers.
 *
 * @param name our name: a client that shows it must not credit LanguageTool with our findings
 * @param version the version of the server
 * @param buildDate as LanguageTool writes dates
 * @param apiVersion a number, since some clients read nothing else
 * @param premium whether something is held back from those who do not pay: never
 * @param status a word to the user; empty when there is none
 */
public record Software(String name, String version, String buildDate, int apiVersion, boolean premium, String status) {

    /** This server. */
    public static Software ofVersion(String version, String buildDate) {
        return new Software("Netiquette", version, buildDate, 1, false, "");
    }

    Software withStatus(String newStatus) {
        return new Software(name, version, buildDate, apiVersion, premium, newStatus);
    }
}
