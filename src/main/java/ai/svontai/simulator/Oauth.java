package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives tokens for codes and for older tokens, takes them back, and says what they are good for. */
@Component("simulatedOauth")
@Profile("simulator")
class Oauth {

    private static final String EXCHANGE = "fb_exchange_token";

    private final SimulatorSettings settings;
    private final Entrance entrance;
    private final MetaCodes codes;
    private final MetaTokens tokens;
    private final TokenCheck check;

    Oauth(SimulatorSettings settings, Entrance entrance, MetaCodes codes, MetaTokens tokens, TokenCheck check) {
        this.settings = settings;
        this.entrance = entrance;
        this.codes = codes;
        this.tokens = tokens;
        this.check = check;
    }

    Given accessToken(GraphCall call) {
        Entrance.version(call);
        checkClient(call);
        if (call.parameter("grant_type").equals(EXCHANGE)) {
            return Given.of(tokens.exchange(good(call, EXCHANGE)));
        }
        var grant = codes.redeem(call.parameter("code"), call.parameter("redirect_uri"));
        return Given.of(tokens.issue(grant.business(), grant.wabaIds()));
    }

    Map<String, Boolean> revoke(GraphCall call) {
        entrance.partner(call);
        checkClient(call);
        if (tokens.find(call.parameter("revoke_token")).isEmpty()) {
            throw SignupRefusal.missing("revoke_token");
        }
        tokens.revoke(call.parameter("revoke_token"), SignupRefusal.APP_REMOVED);
        return Map.of("success", true);
    }

    /** Only the app may look, at whatever token. */
    JsonNode debugToken(GraphCall call) {
        if (!call.method().equals("GET")) {
            throw GraphRefusal.unknownObject("debug_token", call.method());
        }
        if (!entrance.isApp(call)) {
            throw SignupRefusal.noAppToken();
        }
        if (!call.has("input_token")) {
            throw SignupRefusal.missing("input_token");
        }
        return JsonNodeFactory.instance.objectNode().set("data", check.of(call.parameter("input_token")));
    }

    private void checkClient(GraphCall call) {
        if (!call.parameter("client_id").equals(settings.appId())) {
            throw SignupRefusal.wrongApp();
        }
        if (!call.parameter("client_secret").equals(settings.appSecret())) {
            throw SignupRefusal.wrongSecret();
        }
    }

    private MetaToken good(GraphCall call, String parameter) {
        if (!call.has(parameter)) {
            throw SignupRefusal.missing(parameter);
        }
        var token = tokens.find(call.parameter(parameter)).orElseThrow(GraphRefusal::wrongToken);
        check.flaw(token).ifPresent(subcode -> {
            throw GraphRefusal.revokedToken(subcode);
        });
        return token;
    }

    /** @param expiresIn seconds; none if it never ends */
    record Given(
            String accessToken, String tokenType, @Nullable Long expiresIn) {

        private static Given of(MetaToken token) {
            return new Given(token.value(), "bearer", token.isEndless() ? null : MetaTokens.LIFE.toSeconds());
        }
    }
}
