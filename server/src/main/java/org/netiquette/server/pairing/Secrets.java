package org.netiquette.server.pairing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens, and proves that a server knows one without having it.
 *
 * <p>The client holds a token; the server holds its SHA-256 only. That hash is the key by which the server proves
 * itself: the client can compute it too, and nobody else has it. Who reads the server's file can therefore pretend to
 * be the server, as anybody can who may read the user's files, but cannot pretend to be the client. What is signed
 * names the port that the server itself listens on, so that a program on another port cannot pass the question on.
 */
public final class Secrets {

    /** What a token and a nonce look like: 256 bits in base64url without padding. */
    public static final String FORM = "[A-Za-z0-9_-]{43}";

    private static final String PURPOSE = "netiquette-server-proof-1";
    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 9;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /** A new token. */
    static String newToken(RandomGenerator random) {
        return randomText(random, TOKEN_BYTES);
    }

    /** A new name for a client. */
    static String newId(RandomGenerator random) {
        return randomText(random, ID_BYTES);
    }

    /** What is kept of a token. */
    public static String hashOf(String token) {
        return BASE64.encodeToString(sha256(token));
    }

    /** Whether two texts are the same, in a time that does not tell how much of them is. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What only a server can answer that knows the hash of the client's token.
     *
     * @param tokenHash as {@link #hashOf} gives it
     * @param port where the server listens
     * @param origin the client's
     * @param client its id
     * @param nonce what the client wants signed, of the {@link #FORM}
     */
    public static String proof(String tokenHash, int port, String origin, String client, String nonce) {
        String signed = String.join("\n", PURPOSE, "" + port, origin, client, nonce);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(tokenHash), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String randomText(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
