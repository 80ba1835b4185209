package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What a tester says about a number.
 *
 * @param displayPhoneNumber 7 to 15 digits, country code first
 * @param pin 6 digits if two-step verification is on, nothing between the quotes to switch it off
 * @param onBusinessApp whether the owner's phone uses it, too
 * @param pending whether it is not connected though registered
 */
@JsonNaming(SnakeCaseStrategy.class)
record NumberDraft(
        @Nullable String phoneNumberId,
        @Nullable String displayPhoneNumber,
        @Nullable String verifiedName,
        @Nullable String codeVerificationStatus,
        @Nullable String nameStatus,
        @Nullable String qualityRating,
        @Nullable String pin,
        @Nullable @JsonProperty("is_on_biz_app") Boolean onBusinessApp,
        @Nullable Boolean registered,
        @Nullable Boolean pending) {

    void check() {
        if (displayPhoneNumber != null && !Customers.isPhone(displayPhoneNumber)) {
            throw new UnusableInput("set display_phone_number to 7 to 15 digits, country code first");
        }
        if (pin != null && !pin.isEmpty() && !MetaNumber.PIN.matcher(pin).matches()) {
            throw new UnusableInput("set pin to 6 digits, or to nothing if two-step verification is off");
        }
    }

    NumberDraft at(String id, String digits) {
        return new NumberDraft(
                id,
                digits,
                verifiedName,
                codeVerificationStatus,
                nameStatus,
                qualityRating,
                pin,
                onBusinessApp,
                registered,
                pending);
    }
}
