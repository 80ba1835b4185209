package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What debug_token says about a token. */
@Component("simulatedTokenCheck")
@Profile("simulator")
class TokenCheck {

    private static final String MANAGEMENT = "whatsapp_business_management";
    private static final String MESSAGING = "whatsapp_business_messaging";
    private static final String EVENTS = "whatsapp_business_manage_events";
    private static final String BUSINESS = "business_management";
    private static final String PROFILE = "public_profile";

    private final SimulatorSettings settings;
    private final MetaTokens tokens;
    private final Clock clock;

    TokenCheck(SimulatorSettings settings, MetaTokens tokens, Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    OptionalInt flaw(MetaToken token) {
        return token.flaw(clock.instant());
    }

    JsonNode of(String value) {
        return tokens.find(value).map(this::known).orElseGet(TokenCheck::unknown);
    }

    private static ObjectNode unknown() {
        var data = JsonNodeFactory.instance.objectNode();
        data.putObject("error").put("code", 190).put("message", "Invalid OAuth access token.");
        data.put("is_valid", false).putArray("scopes");
        return data;
    }

    private ObjectNode known(MetaToken token) {
        var flaw = flaw(token);
        var data = JsonNodeFactory.instance.objectNode();
        data.put("app_id", settings.appId())
                .put("type", "SYSTEM_USER")
                .put("application", "SvontAi")
                .put("data_access_expires_at", 0)
                .put("expires_at", seconds(token.expiresAt()))
                .put("issued_at", seconds(token.issuedAt()))
                .put("is_valid", flaw.isEmpty())
                .put("user_id", "122" + token.businessId());
        scopes(token.scopes()).forEach(data.putArray("scopes")::add);
        if (token.scopes() != MetaBusiness.Scopes.WITHOUT_GRANULAR) {
            data.set("granular_scopes", granular(token));
        }
        flaw.ifPresent(subcode -> data.putObject("error")
                .put("code", 190)
                .put(
                        "message",
                        GraphRefusal.revokedToken(subcode).body("").error().message())
                .put("subcode", subcode));
        return data;
    }

    private static List<String> scopes(MetaBusiness.Scopes scopes) {
        return scopes == MetaBusiness.Scopes.OTHERS
                ? List.of(EVENTS, BUSINESS, PROFILE)
                : List.of(MANAGEMENT, MESSAGING, PROFILE);
    }

    private static JsonNode granular(MetaToken token) {
        var all = JsonNodeFactory.instance.arrayNode();
        switch (token.scopes()) {
            case OTHERS -> {
                all.add(scope(EVENTS, List.of()));
                all.add(scope(BUSINESS, List.of(token.businessId())));
            }
            case WITHOUT_TARGETS -> {
                all.add(scope(MANAGEMENT, List.of()));
                all.add(scope(MESSAGING, List.of()));
            }
            default -> {
                all.add(scope(MANAGEMENT, token.wabaIds()));
                all.add(scope(MESSAGING, token.wabaIds()));
            }
        }
        return all;
    }

    private static ObjectNode scope(String name, List<String> targets) {
        var scope = JsonNodeFactory.instance.objectNode().put("scope", name);
        if (!targets.isEmpty()) {
            targets.forEach(scope.putArray("target_ids")::add);
        }
        return scope;
    }

    /** 0 for a token that never ends. */
    private static long seconds(@Nullable Instant instant) {
        return instant == null ? 0 : instant.getEpochSecond();
    }
}
