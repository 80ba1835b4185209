package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the Graph tells of WABAs and their phone numbers. */
@Component("simulatedAssets")
@Profile("simulator")
class Assets {

    private static final List<String> FIELDS_OF_NUMBER = List.of(
            "id",
            "verified_name",
            "display_phone_number",
            "quality_rating",
            "code_verification_status",
            "platform_type",
            "throughput",
            "last_onboarded_time",
            "webhook_configuration");

    private static final List<String> FIELDS_OF_WABA =
            List.of("id", "name", "timezone_id", "message_template_namespace");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SimulatorSettings settings;
    private final MetaBusinesses businesses;
    private final Health health;
    private final Clock clock;

    Assets(SimulatorSettings settings, MetaBusinesses businesses, Health health, Clock clock) {
        this.settings = settings;
        this.businesses = businesses;
        this.health = health;
        this.clock = clock;
    }

    /** Those of a WABA, the last onboarded first. */
    GraphPage numbers(MetaWaba waba, GraphCall call) {
        var fields = Fields.of(call, FIELDS_OF_NUMBER);
        var now = clock.instant();
        var onboarded = Comparator.comparing(
                MetaNumber::onboardedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
        var all = waba.numbers().stream()
                .sorted(onboarded.reversed())
                .map(number -> number(number, fields, now))
                .toList();
        return GraphPage.of(all, call);
    }

    ObjectNode number(MetaNumber number, GraphCall call) {
        return number(number, Fields.of(call, FIELDS_OF_NUMBER), clock.instant());
    }

    ObjectNode waba(MetaWaba waba, GraphCall call) {
        return waba(waba, Fields.of(call, FIELDS_OF_WABA));
    }

    /** Those that were shared with us, the newest first. */
    GraphPage shared(GraphCall call) {
        var fields = Fields.of(call, FIELDS_OF_WABA);
        return GraphPage.of(
                businesses.shared().stream().map(waba -> waba(waba, fields)).toList(), call);
    }

    private ObjectNode number(MetaNumber number, Fields fields, Instant now) {
        var state = number.state(now);
        var all = new HashMap<String, Supplier<JsonNode>>();
        all.put("display_phone_number", text(PhoneFormat.of(state.displayPhoneNumber())));
        all.put("verified_name", text(state.verifiedName()));
        all.put("code_verification_status", text(state.codeVerificationStatus()));
        all.put("quality_rating", text(state.qualityRating()));
        all.put("platform_type", text(state.platformType()));
        all.put("status", text(state.status()));
        all.put("name_status", text(state.nameStatus()));
        all.put("account_mode", text("LIVE"));
        all.put("is_on_biz_app", () -> JsonNodeFactory.instance.booleanNode(state.onBusinessApp()));
        all.put("is_pin_enabled", () -> JsonNodeFactory.instance.booleanNode(state.pinSet()));
        all.put("last_onboarded_time", () -> time(number.onboardedAt()));
        all.put("whatsapp_business_manager_messaging_limit", text("TIER_250"));
        all.put("throughput", () -> object("level", state.registered() ? "STANDARD" : "NOT_APPLICABLE"));
        all.put("webhook_configuration", () -> callbacks(number));
        all.put("health_status", () -> health.of(number));
        return fields.of(number.id(), all);
    }

    private ObjectNode waba(MetaWaba waba, Fields fields) {
        var owner = businesses.find(waba.businessId()).orElseThrow();
        return fields.of(
                waba.id(),
                Map.of(
                        "name", text(waba.name()),
                        "timezone_id", text("122"),
                        "currency", text("USD"),
                        "message_template_namespace", text("ns_" + waba.id()),
                        "account_review_status", text("APPROVED"),
                        "owner_business_info",
                                () -> object("name", owner.name()).put("id", owner.id()),
                        "health_status", () -> health.of(waba)));
    }

    private ObjectNode callbacks(MetaNumber number) {
        var callbacks = object("application", settings.webhookUrl().toString());
        businesses
                .waba(number.wabaId())
                .flatMap(MetaWaba::override)
                .ifPresent(uri -> callbacks.put("whatsapp_business_account", uri.toString()));
        return callbacks;
    }

    private static JsonNode time(@Nullable Instant at) {
        return at == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(TIME.format(at));
    }

    private static Supplier<JsonNode> text(String text) {
        return () -> JsonNodeFactory.instance.textNode(text);
    }

    private static ObjectNode object(String member, String value) {
        return JsonNodeFactory.instance.objectNode().put(member, value);
    }
}
