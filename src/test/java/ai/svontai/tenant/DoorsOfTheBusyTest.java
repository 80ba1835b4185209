package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.LocalTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Doors that let everybody pass twice a minute, and answer pages of one origin. */
class DoorsOfTheBusyTest {

    private static final UUID KILIM = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11");
    private static final UUID HALI = UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a12");
    private static final String CALLBACK = "/api/onboarding/whatsapp/callback";
    private static final String DASHBOARD = "https://app.example.com";

    private final House house = House.with(
            "svontai.tenant.requests-per-minute=2",
            "svontai.tenant.strangers-per-minute=2",
            "svontai.tenant.dashboard-origins=" + DASHBOARD + "/");
    private final LocalTokens tokens = new LocalTokens(SomeSettings.SECRET);

    @Test
    void slowDownACallerAndNobodyElse() {
        assertThat(get(tokens.of(KILIM, "ayse")).getStatus()).isEqualTo(200);
        assertThat(get(tokens.of(KILIM, "ayse")).getStatus()).isEqualTo(200);

        slowedDown(get(tokens.of(KILIM, "ayse")));

        assertThat(get(tokens.of(KILIM, "mehmet")).getStatus()).isEqualTo(200);
        assertThat(get(tokens.of(HALI, "ayse")).getStatus()).isEqualTo(200);
        assertThat(house.refusals("limit-caller")).isEqualTo(1);
    }

    @Test
    void slowDownWhoTriesTenantsThatAreNotHis() {
        for (var i = 0; i < 2; i++) {
            House.assertProblem(403, "not good for the tenant", asking(UUID.randomUUID()));
        }

        slowedDown(asking(UUID.randomUUID()));
        assertThat(house.refusals("tenant")).isEqualTo(2);
    }

    @Test
    void slowDownBadTokensOfAnAddressAndNotItsGoodOnes() {
        assertThat(get("nonsense").getStatus()).isEqualTo(401);
        assertThat(get("rubbish").getStatus()).isEqualTo(401);

        slowedDown(get("nonsense"));

        assertThat(get(tokens.of(KILIM)).getStatus()).isEqualTo(200);
        assertThat(get("").getStatus()).isEqualTo(401);
        assertThat(house.answerFrom("192.0.2.2", "GET", "/api/templates", "nonsense")
                        .getStatus())
                .isEqualTo(401);
        assertThat(house.refusals("limit-address")).isEqualTo(1);
    }

    @Test
    void slowDownTheCallbackAndNotTheWebhooks() {
        for (var i = 0; i < 2; i++) {
            assertThat(house.answer("GET", CALLBACK, "").getStatus()).isEqualTo(200);
        }
        slowedDown(house.answer("GET", CALLBACK, ""));
        assertThat(house.answerFrom("192.0.2.2", "GET", CALLBACK, "").getStatus())
                .isEqualTo(200);
        for (var i = 0; i < 5; i++) {
            for (var path : new String[] {"/webhooks/whatsapp", "/actuator/health", "/simulator", "/connect"}) {
                assertThat(house.answer("POST", path, "").getStatus()).isEqualTo(200);
            }
        }
    }

    @Test
    void tellTheDashboardThatItMayCall() {
        var answer = preflight(DASHBOARD, "/operator/takeover", "POST");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(DASHBOARD);
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("authorization", "idempotency-key");
        assertThat(preflight(DASHBOARD, "/api/templates/sync", "PATCH").getStatus())
                .isEqualTo(403);
        assertThat(preflight(DASHBOARD, "/actuator/prometheus", "GET").getStatus())
                .isEqualTo(401);
    }

    @Test
    void letTheDashboardReadRefusals() {
        var answer = house.answer("GET", "/api/templates", "", "Origin", DASHBOARD);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(DASHBOARD);
        assertThat(answer.getHeader("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @Test
    void tellOtherPagesNothing() {
        for (var origin : new String[] {"https://app.example.com.evil.test", "http://app.example.com", "null"}) {
            var answer = preflight(origin, "/api/templates", "GET");
            assertThat(answer.getStatus()).as(origin).isEqualTo(403);
            assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
        }
        var shut = House.with().answer("OPTIONS", "/api/templates", "", "Origin", DASHBOARD, REQUEST_METHOD, "GET");
        assertThat(shut.getStatus()).isEqualTo(401);
        assertThat(shut.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    private static final String REQUEST_METHOD = "Access-Control-Request-Method";

    private MockHttpServletResponse preflight(String origin, String path, String method) {
        return house.answer(
                "OPTIONS",
                path,
                "",
                "Origin",
                origin,
                REQUEST_METHOD,
                method,
                "Access-Control-Request-Headers",
                "authorization,idempotency-key");
    }

    private MockHttpServletResponse get(String token) {
        return house.answer("GET", "/api/templates", token);
    }

    private MockHttpServletResponse asking(UUID tenant) {
        return house.answer("GET", "/api/templates", tokens.of(KILIM, "ayse"), "X-Tenant-ID", tenant.toString());
    }

    private static void slowedDown(MockHttpServletResponse answer) {
        House.assertProblem(429, "Try again in", answer);
        assertThat(answer.getHeader("Retry-After")).matches("[1-9][0-9]?");
    }
}
