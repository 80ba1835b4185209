package ai.svontai.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Locks tokens to their account: a token copied into another account's row does not open there. */
@Component
class TokenCipher {

    private final Aead aead;
    private final long primary;
    private final List<Long> keys;

    TokenCipher(TokenSettings settings) {
        try {
            var known = AeadConfig2026.get();
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(settings.keyset(), known, InsecureSecretKeyAccess.get());
            aead = keyset.getPrimitive(known, Aead.class);
            primary = Integer.toUnsignedLong(keyset.getPrimary().getId());
            keys = IntStream.range(0, keyset.size())
                    .mapToObj(keyset::getAt)
                    .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                    .map(key -> Integer.toUnsignedLong(key.getId()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new UnusableKeyset(e);
        }
    }

    /** The id of the key that locks. */
    long primaryKey() {
        return primary;
    }

    /** The ids of the keys that open. */
    List<Long> keys() {
        return keys;
    }

    byte[] lock(UUID accountId, String token) {
        return lock(accountId.toString(), token);
    }

    /** @param binding whose secret of what kind this is: it opens for nothing else */
    byte[] lock(String binding, String secret) {
        try {
            return aead.encrypt(secret.getBytes(UTF_8), binding.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset encrypts", e);
        }
    }

    /** @throws LockedToken if the row was locked with a key that is no longer in the keyset, or for another account */
    String open(UUID accountId, byte[] ciphertext) {
        return open(accountId, accountId.toString(), ciphertext);
    }

    /** @throws LockedToken as for an account's token */
    String open(UUID owner, String binding, byte[] ciphertext) {
        try {
            return new String(aead.decrypt(ciphertext, binding.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new LockedToken(owner);
        }
    }
}
