package ai.svontai.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a token is known again. It says nothing about the token, whose 200 characters nobody can guess. */
final class Fingerprint {

    private static final int BYTES = 8;
    private static final int LAST = 4;
    private static final int SHORTEST = 16; // of a shorter one four characters would tell much; Meta's have about 200

    private Fingerprint() {}

    static String of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String lastFour(String token) {
        return token.length() < SHORTEST ? "" : token.substring(token.length() - LAST);
    }
}
