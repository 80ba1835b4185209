package ai.svontai.webhook;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What Meta and this service agreed on in the app's dashboard.
 *
 * @param appSecret signs every webhook
 * @param previousAppSecret the secret before the last change, still taken for good; empty when there is none
 * @param verifyToken comes back in the handshake when the webhook's address is saved
 * @param mostBytes how large a webhook may be; Meta sends 3 MB at most
 */
@Validated
@ConfigurationProperties("svontai.webhook")
record WebhookSettings(
        @NotBlank(message = "META_APP_SECRET is empty: copy it from the app's dashboard, Settings > Basic") String appSecret,

        @DefaultValue("") String previousAppSecret,

        @NotBlank(message = "WEBHOOK_VERIFY_TOKEN is empty: choose one and enter the same in the app's dashboard") String verifyToken,

        @DefaultValue("3200KB") DataSize mostBytes) {

    /** The live secrets, the current one first. */
    List<String> appSecrets() {
        return Stream.of(appSecret, previousAppSecret)
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return "WebhookSettings[…]";
    }
}
