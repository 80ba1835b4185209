package ai.svontai.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta's word on what became of a message we sent. Updates come doubled, in any order and with steps left out.
 *
 * @param from the number that sent the message
 * @param callbackData what we gave as {@code biz_opaque_callback_data} when we sent it
 * @param errorCode Meta's code of a failure
 * @param errorTitle Meta's short text of a failure
 */
public record StatusUpdate(
        Wamid id,
        PhoneNumberId from,
        DeliveryStatus status,
        Instant at,
        @Nullable String callbackData,
        @Nullable Integer errorCode,
        @Nullable String errorTitle) {}
