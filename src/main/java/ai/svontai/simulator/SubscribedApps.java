package ai.svontai.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which app hears of a WABA: ours or none. */
@Component("simulatedSubscribedApps")
@Profile("simulator")
class SubscribedApps {

    private static final String OVERRIDE = "override_callback_uri";
    private static final int LONGEST_URI = 200;

    private final SimulatorSettings settings;
    private final CallbackCheck check;

    SubscribedApps(SimulatorSettings settings, CallbackCheck check) {
        this.settings = settings;
        this.check = check;
    }

    Map<String, List<ObjectNode>> list(MetaWaba waba) {
        if (!waba.isSubscribed()) {
            return Map.of("data", List.of());
        }
        var app = JsonNodeFactory.instance.objectNode();
        app.putObject("whatsapp_business_api_data")
                .put("id", settings.appId())
                .put("link", "https://www.facebook.com/games/?app_id=" + settings.appId())
                .put("name", "SvontAi");
        waba.override().ifPresent(uri -> app.put(OVERRIDE, uri.toString()));
        return Map.of("data", List.of(app));
    }

    /** Without an override it takes away the one of before; one is set only for a WABA that is subscribed already. */
    Map<String, Boolean> subscribe(MetaWaba waba, GraphCall call) {
        var override = call.parameter(OVERRIDE);
        if (override.isEmpty()) {
            waba.subscribe(null);
        } else {
            waba.subscribe(proven(override, waba, call));
        }
        return Map.of("success", true);
    }

    Map<String, Boolean> unsubscribe(MetaWaba waba) {
        waba.unsubscribe();
        return Map.of("success", true);
    }

    private URI proven(String override, MetaWaba waba, GraphCall call) {
        if (!waba.isSubscribed()) {
            throw SignupRefusal.notSubscribed();
        }
        if (!call.has("verify_token")) {
            throw SignupRefusal.missing("verify_token");
        }
        if (override.length() > LONGEST_URI || !override.matches("https?://[\\x21-\\x7e]+")) {
            throw SignupRefusal.invalid(OVERRIDE + " should represent a valid URI of at most 200 characters");
        }
        return check.prove(override, call.parameter("verify_token"));
    }
}
