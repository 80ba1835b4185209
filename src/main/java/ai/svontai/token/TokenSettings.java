package ai.svontai.token;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are kept.
 *
 * @param keyset Google Tink's JSON keyset for AEAD, in the clear; {@code bin/new-env} makes one. Without it nobody reads
 *     the tokens any more, so keep a copy where the database's copies are not
 * @param refreshBefore how long before its end a token that expires is exchanged for a new one
 * @param refreshEvery how often Meta is asked about each token
 */
@Validated
@ConfigurationProperties("svontai.token")
record TokenSettings(
        @NotBlank(message = "SVONTAI_TOKEN_KEYSET is empty: make one with bin/new-env") String keyset,

        @DefaultValue("15d")
        @DurationMin(days = 6, message = "svontai.token.refresh-before is less than 6d: too late to try for some days")
        @DurationMax(
                days = 50,
                message = "svontai.token.refresh-before is more than 50d: a token of Meta's lives for 60")
        Duration refreshBefore,

        @DefaultValue("1d")
        @DurationMin(
                minutes = 1,
                message = "svontai.token.refresh-every is less than 1m: Meta would take it for an attack")
        @DurationMax(days = 7, message = "svontai.token.refresh-every is more than 7d: dead tokens would go unseen")
        Duration refreshEvery) {

    @Override
    public String toString() {
        return "TokenSettings[…]";
    }
}
