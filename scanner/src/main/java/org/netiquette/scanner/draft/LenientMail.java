package org.netiquette.scanner.draft;

import java.util.Map;

/**
 * The switches that make jakarta.mail read mails as they are and not as they should be, and quicker. It knows them only
 * as properties of the whole JVM and reads them once, so they are set before the first mail is read. What is read so is
 * never written back.
 */
final class LenientMail {

    private static final Map<String, String> SWITCHES = Map.of(
            // "name=my file.pdf": everything up to the next semicolon.
            "mail.mime.parameters.strict", "false",
            // Encoded words that stick to other words.
            "mail.mime.decodetext.strict", "false",
            "mail.mime.ignoreunknownencoding", "true",
            "mail.mime.base64.ignoreerrors", "true",
            "mail.mime.uudecode.ignoreerrors", "true",
            "mail.mime.uudecode.ignoremissingbeginend", "true",
            // Otherwise it searches the whole class path for it again and again, for each part of each mail.
            "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider",
            // An empty line that is not quite empty still ends the header.
            "mail.mime.ignorewhitespacelines", "true");

    private LenientMail() {}

    /** Sets those that nobody has set. */
    static void prepare() {
        SWITCHES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
