package ai.svontai.account;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Meta told of an account.
 *
 * @param field of the webhook
 * @param event Meta's word; none where the field says it all
 * @param detail a JSON object with Meta's facts: nobody's words, no secret
 * @param happenedAt by Meta's clock
 */
public record AccountEvent(
        String field, @Nullable String event, @JsonRawValue String detail, Instant happenedAt, Instant receivedAt) {}
