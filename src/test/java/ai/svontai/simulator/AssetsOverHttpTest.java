package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Graph tells of WABAs and their numbers. */
class AssetsOverHttpTest {

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void numbersAreToldWithTheFieldsThatAreAskedFor() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("verified_name", "Kahve")));
        var token = signup.connected();
        var fields = "display_phone_number,status,platform_type,is_on_biz_app,throughput,last_onboarded_time";

        var few = signup.json(signup.get(signup.wabaId() + "/phone_numbers", token))
                .at("/data/0");
        var asked = signup.json(signup.get(signup.wabaId() + "/phone_numbers?fields=" + fields, token))
                .at("/data/0");

        assertThat(few.path("id").asText()).isEqualTo(signup.numberId());
        assertThat(few.path("verified_name").asText()).isEqualTo("Kahve");
        assertThat(few.has("status")).isFalse();
        assertThat(asked.path("display_phone_number").asText()).matches("\\+90 \\d{3} \\d{3} \\d{2} \\d{2}");
        assertThat(asked.path("status").asText()).isEqualTo("CONNECTED");
        assertThat(asked.path("platform_type").asText()).isEqualTo("CLOUD_API");
        assertThat(asked.at("/throughput/level").asText()).isEqualTo("STANDARD");
        assertThat(asked.path("last_onboarded_time").asText()).endsWith("+0000");
        assertThat(asked.path("is_on_biz_app").isBoolean()).isTrue();
        assertThat(asked.has("verified_name")).isFalse();
        assertThat(signup.refusal(signup.get(signup.wabaId() + "/phone_numbers?fields=id,nonsense", token)))
                .containsExactly(400, 100, 0);
    }

    @Test
    void pagesOfNumbersAreFollowedByCursor() throws Exception {
        var signup = new Signup(client, Map.of("numbers", 30));
        var token = signup.token();
        var first = signup.json(signup.get(signup.wabaId() + "/phone_numbers?fields=id", token));
        var after = first.at("/paging/cursors/after").asText();
        var second = signup.json(signup.get(signup.wabaId() + "/phone_numbers?fields=id&after=" + after, token));
        var ids = new ArrayList<>(first.path("data").findValuesAsText("id"));
        ids.addAll(second.path("data").findValuesAsText("id"));

        assertThat(first.path("data")).hasSize(25);
        assertThat(first.at("/paging/next").asText()).contains("access_token=" + token);
        assertThat(second.path("data")).hasSize(5);
        assertThat(second.path("paging").has("next")).isFalse();
        assertThat(ids).doesNotHaveDuplicates().hasSize(30);
        assertThat(signup.refusal(signup.get(signup.wabaId() + "/phone_numbers?after=stale", token)))
                .containsExactly(400, 131059, 0);
        assertThat(signup.json(signup.get(signup.wabaId() + "/phone_numbers?limit=2", token))
                        .path("data"))
                .hasSize(2);
    }

    @Test
    void wabaTellsItsOwner() throws Exception {
        var signup = new Signup(client, Map.of("name", "Kahve"));
        var token = signup.token();

        var waba = signup.json(
                signup.get(signup.wabaId() + "?fields=id,name,owner_business_info%7Bid,name%7D,health_status", token));

        assertThat(waba.path("id").asText()).isEqualTo(signup.wabaId());
        assertThat(waba.path("name").asText()).isEqualTo("Kahve");
        assertThat(waba.at("/owner_business_info/id").asText()).isEqualTo(signup.businessId());
        assertThat(waba.at("/owner_business_info/name").asText()).isEqualTo("Kahve");
        assertThat(waba.at("/health_status/can_send_message").asText()).isEqualTo("AVAILABLE");
    }

    @Test
    void worstPartDecidesOnTheHealth() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("name_status", "PENDING_REVIEW")));
        var token = signup.token();
        var unregistered = health(signup, token);
        signup.register(token, "123456");
        var limited = health(signup, token);
        client.put(
                "/signup/businesses/" + signup.businessId(),
                Map.of("wabas", List.of(Map.of("waba_id", signup.wabaId(), "health", "BLOCKED"))));
        var blocked = health(signup, token);

        assertThat(unregistered.path("can_send_message").asText()).isEqualTo("BLOCKED");
        assertThat(limited.path("can_send_message").asText()).isEqualTo("LIMITED");
        assertThat(limited.at("/entities/0/additional_info/0").asText()).isEqualTo("Display name not approved");
        assertThat(limited.path("entities").findValuesAsText("entity_type"))
                .containsExactly("PHONE_NUMBER", "WABA", "BUSINESS", "APP");
        assertThat(blocked.path("can_send_message").asText()).isEqualTo("BLOCKED");
        assertThat(blocked.at("/entities/1/errors/0/error_code").asInt()).isEqualTo(141006);
        assertThat(signup.number().path("registered").asBoolean()).isTrue();
    }

    @Test
    void sharedWabasAreListedNewestFirst() throws Exception {
        var older = new Signup(client, Map.of());
        older.code();
        var newer = new Signup(client, Map.of());
        newer.code();
        var path = Signup.PARTNER + "/client_whatsapp_business_accounts?limit=2&fields=id,owner_business_info";

        var page = newer.json(newer.get(path, Signup.APP_TOKEN));

        assertThat(page.path("data").findValuesAsText("id")).contains(newer.wabaId(), older.wabaId());
        assertThat(page.at("/data/0/id").asText()).isEqualTo(newer.wabaId());
        assertThat(page.at("/data/0/owner_business_info/id").asText()).isEqualTo(newer.businessId());
        assertThat(page.path("paging").has("next")).isTrue();
        assertThat(newer.refusal(newer.get(path, "garbage"))).containsExactly(401, 190, 467);
        assertThat(newer.refusal(
                        newer.get(newer.businessId() + "/client_whatsapp_business_accounts", Signup.APP_TOKEN)))
                .containsExactly(400, 100, 33);
    }

    @Test
    void numbersConnectedFromTheStartAreConnectedHereToo() throws Exception {
        var signup = new Signup(client, Map.of());
        var number = signup.json(signup.get(
                "778800112233445?fields=status,display_phone_number,health_status", "simulated-access-token"));
        var apps = signup.json(signup.get("330011220044556/subscribed_apps", "simulated-access-token"));

        assertThat(number.path("status").asText()).isEqualTo("CONNECTED");
        assertThat(number.path("display_phone_number").asText()).isEqualTo("+90 212 555 01 00");
        assertThat(number.at("/health_status/can_send_message").asText()).isEqualTo("AVAILABLE");
        assertThat(apps.path("data")).hasSize(1);
    }

    @Test
    void idsOfOthersAreNotTaken() throws Exception {
        var signup = new Signup(client, Map.of());
        var thief = Map.of("wabas", List.of(Map.of("waba_id", signup.wabaId())));

        assertThat(client.put("/signup/businesses/123", thief).statusCode()).isEqualTo(409);
        assertThat(client.put("/signup/businesses/123", Map.of("wabas", List.of(Map.of("name", "x"))))
                        .body())
                .contains("waba_id");
        assertThat(client.put("/signup/numbers/" + signup.numberId(), Map.of("pin", "12"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/signup/businesses/123").path("status").asInt()).isEqualTo(404);
    }

    private static JsonNode health(Signup signup, String token) throws Exception {
        return signup.json(signup.get(signup.numberId() + "?fields=health_status", token))
                .path("health_status");
    }
}
