package org.netiquette.scanner.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.netiquette.rules.draft.Draft;

/**
 * What the revisions of one draft share while it is written: subject and recipients. Used to wait, never to decide what
 * is written into the mailbox.
 */
final class Lineage {

    private static final int BYTES_KEPT = 8;

    private Lineage() {}

    /** The lineage of a draft, as a hash. */
    static String of(Draft draft) {
        MessageDigest digest = sha256();
        digest.update(draft.subject().strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        draft.to().stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(address -> digest.update(("\n" + address).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
