package ai.svontai.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A business number, as Meta describes it.
 *
 * @param displayPhoneNumber digits only; Meta formats it
 * @param verified whether its owner has proved to have it
 * @param onCloud whether it is on the Cloud API, able to send or not
 * @param registered whether it is on the Cloud API and can send
 * @param coexistence whether it is also used in the WhatsApp Business app: then it must not be registered
 */
@JsonNaming(SnakeCaseStrategy.class)
record NumberFacts(
        String wabaId,
        String phoneNumberId,
        String displayPhoneNumber,
        @Nullable String verifiedName,
        boolean verified,
        boolean onCloud,
        boolean registered,
        boolean coexistence,
        String standing) {

    static final String FIELDS =
            "id,display_phone_number,verified_name,code_verification_status,platform_type,status,name_status,is_on_biz_app";

    static NumberFacts of(String wabaId, JsonNode json) {
        var onCloud = "CLOUD_API".equals(json.path("platform_type").asText());
        var status = json.path("status").asText();
        var registered = onCloud && "CONNECTED".equals(status);
        var name = json.path("verified_name").asText("");
        return new NumberFacts(
                wabaId,
                json.path("id").asText(),
                json.path("display_phone_number").asText().replaceAll("\\D", ""),
                name.isBlank() ? null : name,
                registered
                        || onCloud
                        || "VERIFIED"
                                .equals(json.path("code_verification_status").asText()),
                onCloud,
                registered,
                onCloud && json.path("is_on_biz_app").asBoolean(),
                status);
    }
}
