package ai.svontai.simulator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A business phone number that the simulator plays.
 *
 * @param displayPhoneNumber digits only, country code first, as it stands in webhooks
 * @param accessToken the bearer that may send from this number; none if it came by sign-up, whose tokens are given one by one
 */
record BusinessNumber(
        @NotBlank String phoneNumberId,
        @Pattern(regexp = "\\d{7,15}") String displayPhoneNumber,
        @NotBlank String wabaId,
        @Nullable @NotBlank String accessToken) {

    BusinessNumber withToken(String other) {
        return new BusinessNumber(phoneNumberId, displayPhoneNumber, wabaId, other);
    }

    @Override
    public String toString() {
        return "BusinessNumber[" + phoneNumberId + "]";
    }
}
