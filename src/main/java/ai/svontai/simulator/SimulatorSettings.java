package ai.svontai.simulator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * What the simulated Meta app, WABA and AI provider look like.
 *
 * @param appSecret key of the webhook signature and secret of the OAuth client
 * @param appId id of the app, the client of OAuth
 * @param configId the Login for Business configuration that the dialog is opened with
 * @param partnerBusinessId the portfolio that the app belongs to
 * @param redirectUris where the dialog may send the browser back to, byte for byte
 * @param requireAppSecretProof whether calls without an {@code appsecret_proof} are refused
 * @param callbackTimeout how long an override callback may take to prove itself
 * @param verifyToken what the handshake of the webhook would ask for
 * @param webhookUrl where signed webhooks go
 * @param accessToken the bearer that the Graph API accepts
 * @param wabaId WABA of the demo number
 * @param phoneNumberId id of the demo number
 * @param displayPhoneNumber the demo number itself, digits only, country code first
 * @param moreNumbers further business numbers, each with its own WABA and token
 * @param statusDelay gap before each of the statuses sent, delivered and read
 * @param aiDelay how long the AI thinks
 * @param templateReview how long Meta looks at a new template
 * @param limits what Meta limits, until somebody changes it
 */
@Validated
@Profile("simulator")
@ConfigurationProperties("svontai.simulator")
record SimulatorSettings(
        @NotBlank String appSecret,
        @NotBlank String appId,
        @NotBlank String configId,
        @NotBlank String partnerBusinessId,
        @DefaultValue List<String> redirectUris,
        boolean requireAppSecretProof,
        @DefaultValue("6s") Duration callbackTimeout,
        @NotBlank String verifyToken,
        @NotNull URI webhookUrl,
        @NotBlank String accessToken,
        @NotBlank String wabaId,
        @NotBlank String phoneNumberId,
        @NotNull @Pattern(regexp = "\\d{7,15}") String displayPhoneNumber,
        @DefaultValue List<@Valid BusinessNumber> moreNumbers,
        @DefaultValue("100ms") Duration statusDelay,
        @DefaultValue("200ms") Duration aiDelay,
        @DefaultValue("500ms") Duration templateReview,
        @DefaultValue @Valid Limits limits) {

    SimulatorSettings {
        moreNumbers = List.copyOf(moreNumbers);
        redirectUris = List.copyOf(redirectUris);
    }

    /** All business numbers, the demo number first. */
    List<BusinessNumber> numbers() {
        var demo = new BusinessNumber(phoneNumberId, displayPhoneNumber, wabaId, accessToken);
        return Stream.concat(Stream.of(demo), moreNumbers.stream()).toList();
    }

    /** The app's own token. */
    String appToken() {
        return appId + "|" + appSecret;
    }

    @Override
    public String toString() {
        return "SimulatorSettings[" + phoneNumberId + "]";
    }
}
