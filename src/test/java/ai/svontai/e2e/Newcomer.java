package ai.svontai.e2e;

import static org.awaitility.Awaitility.await;

import ai.svontai.tenant.TenantId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A tenant whose business has signed up through the service, with one number. */
record Newcomer(World world, TenantId tenant, String business, String waba, String number) {

    /**
     * Founds a business at Meta, which signs up.
     *
     * @param token how long it lives: {@code expiring} or {@code never}
     */
    static Newcomer joins(World world, String token) {
        var meta = new Desk(world.simulator().address(), "");
        var founded = Http.json(meta.post("/simulator/signup/businesses", Map.of("token", token)));
        var waba = founded.path("wabas").path(0);
        var newcomer = new Newcomer(
                world,
                new TenantId(UUID.randomUUID()),
                founded.path("business_id").asText(),
                waba.path("waba_id").asText(),
                waba.path("numbers").path(0).path("phone_number_id").asText());
        newcomer.signUp();
        return newcomer;
    }

    /** From the button to a number that answers; also when it was connected before. */
    void signUp() {
        var state = desk().done("/api/onboarding/whatsapp/start", Map.of()).path("state");
        var accepted = Http.json(new Desk(world.simulator().address(), "")
                .post(
                        "/simulator/signup/accept",
                        Map.of("client_id", World.APP_ID, "popup", true, "business_id", business)));
        desk().done(
                        "/api/onboarding/whatsapp/complete",
                        Map.of(
                                "code",
                                accepted.path("code").asText(),
                                "state",
                                state.asText(),
                                "waba_id",
                                waba,
                                "phone_number_id",
                                number));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status().path("is_complete").asBoolean()
                        && "active".equals(status().path("status").asText()));
    }

    /** What the dashboard is told. */
    JsonNode status() {
        return Desk.done(desk().get("/api/onboarding/whatsapp/status"));
    }

    /** A column of its account and token. */
    String kept(String column) {
        return world.sql()
                .sql("""
                        select coalesce((%s)::text, '') from access_token t
                          join account a on a.tenant_id = t.tenant_id and a.id = t.account_id
                         where a.phone_number_id = :number
                        """.formatted(column))
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** Its customer writes, now. */
    void hears(String phone, String text) {
        var message = Meta.text(phone, Story.newWamid(), world.time().now(), text);
        Meta.post(world.first(), Meta.webhook(Meta.messages(number, message)));
    }

    /** How often Meta has changed a token of this business for a new one, or a code for a token. */
    long exchanges(boolean ok) {
        var desk = new Desk(world.simulator().address(), "");
        var count = 0;
        for (var call : Desk.done(desk.get("/simulator/signup/calls"))) {
            if (call.path("path").asText().endsWith("oauth/access_token")
                    && call.path("business").asText().equals(business)
                    && call.path("ok").asBoolean() == ok) {
                count++;
            }
        }
        return count;
    }

    private Desk desk() {
        return new Desk(world.first(), world.tokens().of(tenant.value()));
    }
}
