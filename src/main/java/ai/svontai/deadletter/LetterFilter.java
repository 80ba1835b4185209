package ai.svontai.deadletter;

import ai.svontai.tenant.Desk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant.
 *
 * @param flow the queue in which they failed
 * @param from buried then or later
 * @param to buried earlier
 * @param text in the reason or the body, upper and lower case alike
 */
record LetterFilter(
        Desk desk,
        String state,
        @Nullable String flow,
        @Nullable String failureClass,
        @Nullable UUID account,
        @Nullable Integer code,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    /** The names of the parameters. */
    static final List<String> NAMES = List.of("flow", "class", "account", "code", "state", "from", "to", "text");

    static final String WAITING = "waiting";

    private static final List<String> STATES = List.of(WAITING, "replaying", "replayed", "discarded");

    /** Three: shorter ones have no trigram, and the index could not help to find them. */
    private static final int SHORTEST_TEXT = 3;

    private static final int LONGEST_TEXT = 200;

    static LetterFilter of(Desk desk, Parameters parameters) {
        var state = parameters.oneOf("state", STATES);
        return new LetterFilter(
                desk,
                state == null ? WAITING : state,
                parameters.word("flow"),
                parameters.word("class"),
                parameters.uuid("account"),
                parameters.number("code", 0, 999_999_999),
                parameters.time("from"),
                parameters.time("to"),
                parameters.text("text", SHORTEST_TEXT, LONGEST_TEXT));
    }

    /** A condition on {@code dead_letter}; its values are the {@link #values()}. */
    String condition() {
        var condition = new StringBuilder(whose(desk)).append(" and state = :state");
        optional(condition, flow, " and queue = :flow");
        optional(condition, failureClass, " and failure_class = :class");
        optional(condition, account, " and account_id = :account");
        optional(condition, code, " and failure_code = :code");
        optional(condition, from, " and buried_at >= :from");
        optional(condition, to, " and buried_at < :to");
        optional(condition, text, " and search_text like :text");
        return condition.toString();
    }

    Map<String, Object> values() {
        var values = new HashMap<>(valuesOf(desk));
        values.put("state", state);
        optional(values, "flow", flow);
        optional(values, "class", failureClass);
        optional(values, "account", account);
        optional(values, "code", code);
        optional(values, "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
        optional(values, "to", to == null ? null : to.atOffset(ZoneOffset.UTC));
        optional(values, "text", text == null ? null : pattern(text));
        return values;
    }

    /** The condition that keeps everybody at his desk. Its value is among the {@link #valuesOf(Desk)}. */
    static String whose(Desk desk) {
        return desk.tenant() == null ? "tenant_id is null" : "tenant_id = :tenant";
    }

    static Map<String, Object> valuesOf(Desk desk) {
        var tenant = desk.tenant();
        return tenant == null ? Map.of() : Map.of("tenant", tenant.value());
    }

    private static void optional(StringBuilder condition, @Nullable Object value, String part) {
        if (value != null) {
            condition.append(part);
        }
    }

    private static void optional(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String pattern(String text) {
        return "%" + SearchText.lower(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
