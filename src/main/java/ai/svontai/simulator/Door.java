package ai.svontai.simulator;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Something that a token opens, or opened.
 *
 * @param phoneNumberId the only number it is good for; none if it is good for the whole WABA
 * @param flaw the subcode that the token is refused with here; none if it is good
 */
record Door(String wabaId, @Nullable String phoneNumberId, OptionalInt flaw) {

    boolean leadsTo(BusinessNumber number) {
        return phoneNumberId == null ? wabaId.equals(number.wabaId()) : phoneNumberId.equals(number.phoneNumberId());
    }

    boolean isGood() {
        return flaw.isEmpty();
    }
}
