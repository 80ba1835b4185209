package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.LocalTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** The doors, with somebody behind each of them who says for whom it opened. */
class DoorsTest {

    private static final UUID KILIM = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11");
    private static final UUID HALI = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a12");

    private static final House HOUSE = House.with();

    private final LocalTokens tokens = new LocalTokens(SomeSettings.SECRET);

    @Test
    void openForTheTenantOfTheToken() {
        var answer = get("/api/templates", tokens.of(KILIM, "ayse", "viewer"));

        assertThat(House.text(answer)).isEqualTo("ayse of " + KILIM);
    }

    @Test
    void openForTheTenantOfTheHeader() {
        var token = tokens.with(claims -> claims.claim("role", "owner").claim("tenants", two()));

        assertThat(House.text(HOUSE.answer("GET", "/api/templates", token, "X-Tenant-ID", HALI.toString())))
                .endsWith(HALI.toString());
        refused(400, "X-Tenant-ID", get("/api/templates", token));
        var stranger = HOUSE.answer("GET", "/api/templates", tokens.of(KILIM), "X-Tenant-ID", HALI.toString());
        refused(403, "not good for the tenant", stranger);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET , /api/dead-letters                     , viewer
            HEAD, /api/dead-letters                     , viewer
            GET , /api/dead-letters/1                   , viewer
            POST, /api/dead-letters/1/replay            , agent
            POST, /api/dead-letters/discard             , agent
            GET , /api/messages/1/timeline              , viewer
            POST, /api/conversations/1/template-messages, agent
            POST, /api/template-messages                , agent
            GET , /api/templates                        , viewer
            POST, /api/templates/sync                   , manager
            GET , /operator/messages                    , viewer
            POST, /operator/takeover                    , agent
            POST, /operator/messages/1/discard          , agent
            GET , /api/onboarding/whatsapp/status       , viewer
            GET , /api/onboarding/whatsapp/account      , viewer
            GET , /api/onboarding/whatsapp/diagnostics  , manager
            GET , /api/onboarding/whatsapp/choices      , manager
            POST, /api/onboarding/whatsapp/start        , manager
            POST, /api/onboarding/whatsapp/retry-step/1 , manager
            POST, /api/onboarding/whatsapp/callback     , manager
            """)
    void openForThisRoleAndNoLesserOne(String method, String path, String least) {
        var rank = List.of("intern", "viewer", "agent", "manager", "owner");
        for (var role : rank) {
            var answer = HOUSE.answer(method, path, tokens.of(KILIM, "ayse", role));

            assertThat(answer.getStatus())
                    .as("%s %s %s", method, path, role)
                    .isEqualTo(rank.indexOf(role) >= rank.indexOf(least) ? 200 : 403);
        }
        assertThat(HOUSE.answer(method, path, "").getStatus()).isEqualTo(401);
    }

    @Test
    void sayWhichPermissionIsMissingAndWhoHasIt() {
        var answer = HOUSE.answer("POST", "/api/templates/sync", tokens.of(KILIM, "ayse", "agent"));

        refused(403, "settings:write", answer);
        refused(403, "admin, manager, owner", answer);
    }

    @Test
    void openDeadLettersAndTheInsideForOperations() {
        for (var path : new String[] {"/api/dead-letters", "/actuator/prometheus"}) {
            assertThat(get(path, tokens.ofOperations()).getStatus()).isEqualTo(200);
        }
        refused(403, "tools:read", get("/api/templates", tokens.ofOperations()));
        refused(403, "does not open", get("/actuator/prometheus", tokens.of(KILIM)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/whatsapp",
                "/whatsapp/webhook",
                "/actuator/health",
                "/actuator/health/readiness",
                "/simulator",
                "/simulator/graph/x",
                "/connect",
                "/connect/app.js",
                "/api/onboarding/whatsapp/callback"
            })
    void standOpenWhateverTheToken(String path) {
        assertThat(get(path, "").getStatus()).isEqualTo(200);
        assertThat(get(path, "nonsense").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/x",
                "/operator",
                "/connected",
                "/api/onboarding/whatsapp/callback/x",
                "/api/onboarding",
                "/actuator",
                "/error"
            })
    void areShutOtherwise(String path) {
        var answer = get(path, "");

        refused(401, "Authorization: Bearer", answer);
        assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
    }

    @Test
    void openForGoodTokensOnly() {
        var other = new LocalTokens("fedcba9876543210fedcba9876543210");
        bad(other.of(KILIM));
        bad(with(claims -> claims.claim("type", "refresh")));
        bad(with(claims -> claims.claim("type", "2fa")));
        bad(with(claims -> claims.claims(all -> all.remove("exp"))));
        bad(with(claims -> expire(claims, -40)));
        bad(with(claims -> claims.notBefore(Instant.now().plusSeconds(600))));
        good(with(claims -> expire(claims, -10)));
        good(with(claims -> claims.claims(all -> all.remove("type"))));
    }

    private String with(Consumer<JwtClaimsSet.Builder> more) {
        return tokens.with(claims ->
                more.accept(claims.claim("tenant_id", KILIM.toString()).claim("role", "owner")));
    }

    private static void expire(JwtClaimsSet.Builder claims, long seconds) {
        claims.issuedAt(Instant.now().minusSeconds(3600))
                .expiresAt(Instant.now().plusSeconds(seconds));
    }

    private static void bad(String token) {
        refused(401, "Authorization: Bearer", get("/api/templates", token));
    }

    private static void good(String token) {
        assertThat(get("/api/templates", token).getStatus()).isEqualTo(200);
    }

    private static List<Object> two() {
        return List.of(KILIM.toString(), Map.of("id", HALI.toString(), "role", "viewer"));
    }

    private static MockHttpServletResponse get(String path, String token) {
        return HOUSE.answer("GET", path, token);
    }

    private static void refused(int status, String detail, MockHttpServletResponse answer) {
        House.assertProblem(status, detail, answer);
    }
}
