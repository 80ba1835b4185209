package ai.svontai.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with WhatsApp on a phone.
 *
 * @param phone digits only, country code first; absent if the customer hides it behind a username
 * @param userId business-scoped user id, another one for each WABA
 */
record Customer(@Nullable String phone, String userId) {

    /** What the customer's phone is found by. */
    String key() {
        return phone == null ? userId : phone;
    }
}
