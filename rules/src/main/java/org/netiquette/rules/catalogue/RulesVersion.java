package org.netiquette.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names the state of the rules' data, so that a client can tell whether a review it kept is still true. */
public final class RulesVersion {

    private RulesVersion() {}

    /**
     * Twelve hexadecimal digits that change whenever the model or one of the files does.
     *
     * @param modelVersion what names the state of the sentence model, which is too large to be read twice at a start
     * @param paths resources under the package of the rules, for example {@code signals/demand.en.yaml}
     */
    public static String of(String modelVersion, List<String> paths) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(modelVersion.getBytes(StandardCharsets.UTF_8));
            for (String path : paths) {
                try (InputStream in = RulesVersion.class.getResourceAsStream("/org/netiquette/rules/" + path)) {
                    if (in == null) {
                        throw new IllegalArgumentException("there is no resource " + path);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one has not", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
