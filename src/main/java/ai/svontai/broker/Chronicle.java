package ai.svontai.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down why a message failed, each time, so that it carries its history from rung to rung and into its grave. */
@Component
public class Chronicle {

    /** Failures that are remembered, the newest: they travel as a header, which the broker does not split. */
    private static final int MOST = 20;

    private static final int LONGEST_REASON = 500;

    private final Clock clock;
    private final ObjectMapper json;

    Chronicle(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * Why, in words that hold no secret, number or message text: our own exceptions are written that way, of others only
     * the type is told.
     *
     * @param known what the room has said already, which counts more
     */
    public String reason(
            @Variable("failureReason") @Nullable String known,
            @ExchangeProperty("CamelExceptionCaught") @Nullable Throwable failure) {
        var reason = known != null ? known : failure == null ? "no reason was given" : wordsOf(failure);
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /**
     * The failures of a message, this one included, as a JSON array of {@code {at, class, reason}}, the oldest first.
     *
     * @param before the history up to the last retry
     */
    public String history(
            @Header("retry-history") @Nullable String before,
            @Variable("failureClass") @Nullable String failureClass,
            @Variable("failureReason") @Nullable String known,
            @ExchangeProperty("CamelExceptionCaught") @Nullable Throwable failure) {
        var history = read(before);
        history.addObject()
                .put("at", clock.instant().toString())
                .put("class", failureClass == null ? "unknown" : failureClass)
                .put("reason", reason(known, failure));
        return history.toString();
    }

    /** What is no JSON array is an empty one; of a long one the newest are left, with room for one more. */
    private ArrayNode read(@Nullable String history) {
        var read = json.createArrayNode();
        var all = parse(history);
        for (var i = Math.max(0, all.size() + 1 - MOST); i < all.size(); i++) {
            read.add(all.get(i));
        }
        return read;
    }

    private JsonNode parse(@Nullable String history) {
        try {
            var all = json.readTree(history == null ? "[]" : history);
            return all.isArray() ? all : json.createArrayNode();
        } catch (JsonProcessingException noJson) {
            return json.createArrayNode();
        }
    }

    private static String wordsOf(Throwable failure) {
        var root = failure;
        while (!isOurs(root) && root.getCause() != null) {
            root = root.getCause();
        }
        return isOurs(root)
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("ai.svontai.");
    }
}
