package ai.svontai.onboarding;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.audit.Audit;
import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphVersions;
import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins sign-ups. */
@Component
class Starts {

    static final String COOKIE = "svontai-signup";

    private final Configuration configuration;
    private final OnboardingSettings settings;
    private final Signups signups;
    private final Farewells farewells;
    private final Audit audit;
    private final Texts texts;
    private final GraphApp app;
    private final GraphVersions versions;

    Starts(
            Configuration configuration,
            OnboardingSettings settings,
            Signups signups,
            Farewells farewells,
            Audit audit,
            Texts texts,
            GraphApp app,
            GraphVersions versions) {
        this.configuration = configuration;
        this.settings = settings;
        this.signups = signups;
        this.farewells = farewells;
        this.audit = audit;
        this.texts = texts;
        this.app = app;
        this.versions = versions;
    }

    /**
     * What was begun.
     *
     * @param cookie for the browser that has begun it, by which it is known when it comes back
     * @param bell of the farewell to an unfinished sign-up that this one replaces
     */
    record Started(Answer answer, String cookie, @Nullable SignupBell bell) {

        @Override
        public String toString() {
            return "Started[…]";
        }
    }

    /** @param embeddedConfig for Meta's JavaScript SDK */
    @JsonNaming(SnakeCaseStrategy.class)
    record Answer(String oauthUrl, String state, String webhookUrl, Map<String, Object> embeddedConfig) {

        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /**
     * Begins one; an unfinished one is given up. A number that is connected stays connected meanwhile.
     *
     * @throws Problem with all that is wrong with the settings; then nothing has changed
     */
    @Transactional
    public Started start(
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who,
            @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var problems = configuration.problems(locale);
        if (!problems.isEmpty()) {
            throw Problem.badRequest(
                    texts.of(locale, "problem.config") + " " + String.join(" ", problems),
                    Map.of("problems", problems));
        }
        var farewell = signups.held(tenant)
                .filter(before -> before.phase() == Phase.OPEN)
                .flatMap(farewells::giveUp)
                .orElse(null);
        var state = Randoms.key();
        var browserKey = Randoms.key();
        signups.begin(tenant, who, state, browserKey);
        audit.note(tenant, who, "whatsapp.start", tenant.toString(), null);
        return new Started(answer(state), cookie(browserKey), farewell);
    }

    /** Meta's dialog, with a state that leads nowhere: to look whether Meta takes the rest. */
    String preview() {
        return dialog("preview");
    }

    private Answer answer(String state) {
        var config = new LinkedHashMap<String, Object>();
        config.put("appId", app.id());
        config.put("configId", settings.configId());
        config.put("redirectUri", settings.redirectUri());
        config.put("state", state);
        config.put("scope", scope());
        config.put("responseType", "code");
        config.put("overrideDefaultResponseType", true);
        config.put("sdkVersion", versions.requested());
        config.put("extras", Map.of("setup", Map.of()));
        return new Answer(dialog(state), state, settings.webhookUrl(), config);
    }

    /** What stands behind the question mark there. */
    public String previewQuery() {
        return query("preview");
    }

    private String dialog(String state) {
        return "%s/%s/dialog/oauth?%s".formatted(settings.dialogUrl(), versions.requested(), query(state));
    }

    private String query(String state) {
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", app.id());
        query.put("redirect_uri", settings.redirectUri());
        query.put("state", state);
        query.put("scope", scope());
        query.put("response_type", "code");
        if (!Configuration.isUnset(settings.configId())) {
            query.put("config_id", settings.configId());
            query.put("override_default_response_type", "true");
            query.put("extras", "{\"setup\":{}}");
        }
        var encoded = new StringJoiner("&");
        query.forEach((name, value) -> encoded.add(name + "=" + encode(value, UTF_8)));
        return encoded.toString();
    }

    private String cookie(String browserKey) {
        return ResponseCookie.from(COOKIE, browserKey)
                .path(OnboardingSettings.CALLBACK)
                .maxAge(settings.stateLife())
                .httpOnly(true)
                .sameSite("Lax")
                .secure(settings.redirectUri().startsWith("https:"))
                .build()
                .toString();
    }

    private static String scope() {
        return "whatsapp_business_management,whatsapp_business_messaging";
    }
}
