package ai.svontai.token;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are kept.
 *
 * @param keyset Google Tink's JSON keyset for AEAD, in the clear; {@code bin/new-env} makes one. Without it nobody reads
 *     the tokens any more, so keep a copy where the database's copies are not
 */
@Validated
@ConfigurationProperties("svontai.token")
record TokenSettings(
        @NotBlank(message = "SVONTAI_TOKEN_KEYSET is empty: make one with bin/new-env") String keyset) {

    @Override
    public String toString() {
        return "TokenSettings[…]";
    }
}
