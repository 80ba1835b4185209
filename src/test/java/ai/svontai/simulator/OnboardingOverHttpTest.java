package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done with a number until it sends. */
class OnboardingOverHttpTest {

    private static final String CUSTOMER = "+905321115511";

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
    void numberSendsOnceItIsRegistered() throws Exception {
        var signup = new Signup(client, Map.of());
        var token = signup.token();
        var early = signup.send(token, CUSTOMER);
        var before = signup.number();

        var registered = signup.register(token, "482915");

        assertThat(signup.refusal(early)).containsExactly(400, 133010, 0);
        assertThat(before.path("platform_type").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(before.path("pin_set").asBoolean(true)).isFalse();
        assertThat(signup.json(registered).path("success").asBoolean()).isTrue();
        assertThat(signup.number().path("platform_type").asText()).isEqualTo("CLOUD_API");
        assertThat(signup.number().path("status").asText()).isEqualTo("CONNECTED");
        assertThat(signup.number().path("pin").asText()).isEqualTo("482915");
        assertThat(signup.send(token, CUSTOMER).statusCode()).isEqualTo(200);
        signup.post(signup.numberId() + "/deregister", token, Map.of());
        assertThat(signup.refusal(signup.send(token, CUSTOMER))).containsExactly(400, 133010, 0);
    }

    @Test
    void pinThatIsOnMustBeTheRightOne() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("pin", "111111")));
        var token = signup.token();

        assertThat(signup.refusal(signup.register(token, "222222"))).containsExactly(400, 133005, 0);
        assertThat(signup.register(token, "111111").statusCode()).isEqualTo(200);
        assertThat(signup.post(signup.numberId(), token, Map.of("pin", "333333"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(signup.refusal(signup.register(token, "111111"))).containsExactly(400, 133005, 0);
        assertThat(signup.register(token, "333333").statusCode()).isEqualTo(200);
        assertThat(signup.refusal(signup.register(token, "33333"))).containsExactly(400, 100, 0);
    }

    @Test
    void guessingIsSlowedAndThenLocked() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("pin", "111111")));
        var token = signup.token();
        for (int i = 0; i < 3; i++) {
            signup.register(token, "222222");
        }

        var tooFast = signup.register(token, "222222");
        signup.pass(Duration.ofSeconds(6));
        signup.register(token, "222222");
        signup.pass(Duration.ofSeconds(6));
        signup.register(token, "222222");
        signup.pass(Duration.ofSeconds(6));
        var locked = signup.register(token, "111111");
        signup.pass(Duration.ofHours(12));

        assertThat(signup.refusal(tooFast)).containsExactly(400, 133009, 0);
        assertThat(signup.refusal(locked)).containsExactly(400, 133008, 0);
        assertThat(signup.register(token, "111111").statusCode()).isEqualTo(200);
    }

    @Test
    void tenTimesInSeventyTwoHoursAndNoMore() throws Exception {
        var signup = new Signup(client, Map.of());
        var token = signup.token();
        for (int i = 0; i < 10; i++) {
            assertThat(signup.register(token, "111111").statusCode()).isEqualTo(200);
        }

        assertThat(signup.refusal(signup.register(token, "111111"))).containsExactly(400, 133016, 0);
        assertThat(signup.number().path("registrations_in_72h").asInt()).isEqualTo(10);
        signup.pass(Duration.ofDays(3));
        assertThat(signup.register(token, "111111").statusCode()).isEqualTo(200);
        assertThat(signup.number().path("registrations_in_72h").asInt()).isEqualTo(1);
    }

    @Test
    void numberThatIsNotVerifiedIsNotRegistered() throws Exception {
        for (var status : List.of("NOT_VERIFIED", "EXPIRED")) {
            var signup = new Signup(client, Map.of("number", Map.of("code_verification_status", status)));
            assertThat(signup.refusal(signup.register(signup.token(), "111111")))
                    .containsExactly(400, 133006, 0);
        }
    }

    @Test
    void numberMayStayPendingForAWhile() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("pending", true)));
        var token = signup.token();
        signup.register(token, "111111");
        var status = signup.number().path("status").asText();
        var refused = signup.send(token, CUSTOMER);
        client.put("/signup/numbers/" + signup.numberId(), Map.of("pending", false));

        assertThat(status).isEqualTo("PENDING");
        assertThat(signup.refusal(refused)).containsExactly(400, 133010, 0);
        assertThat(signup.number().path("status").asText()).isEqualTo("CONNECTED");
        assertThat(signup.number().path("registered").asBoolean()).isTrue();
        assertThat(signup.send(token, CUSTOMER).statusCode()).isEqualTo(200);
    }

    @Test
    void numberOnABusinessPhoneIsSyncedInsteadOfRegistered() throws Exception {
        var signup = new Signup(client, Map.of("number", Map.of("is_on_biz_app", true)));
        var accepted = signup.accept(Map.of("popup", true));
        var token = signup.token();
        var contacts = sync(signup, token, "smb_app_state_sync");

        assertThat(accepted.at("/session_info/event").asText()).isEqualTo("FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING");
        assertThat(signup.refusal(signup.register(token, "111111")).subList(0, 2))
                .containsExactly(400, 100);
        assertThat(signup.send(token, CUSTOMER).statusCode()).isEqualTo(200);
        assertThat(contacts).containsExactly(200, 0, 0);
        assertThat(sync(signup, token, "smb_app_state_sync")).containsExactly(400, 2593107, 0);
        assertThat(sync(signup, token, "everything")).containsExactly(400, 100, 0);
        signup.pass(Duration.ofHours(25));
        assertThat(sync(signup, token, "history")).containsExactly(400, 2593108, 0);
    }

    @Test
    void foreignNumbersAndBusinessIdsDoNotExist() throws Exception {
        var signup = new Signup(client, Map.of());
        var other = new Signup(client, Map.of());
        var token = signup.token();
        var register = Map.of("messaging_product", "whatsapp", "pin", "111111");

        assertThat(signup.refusal(signup.post(other.numberId() + "/register", token, register)))
                .containsExactly(400, 100, 33);
        assertThat(signup.refusal(signup.get(signup.businessId() + "/phone_numbers", token)))
                .containsExactly(400, 100, 33);
        assertThat(signup.refusal(signup.get(other.wabaId() + "/phone_numbers", token)))
                .containsExactly(400, 100, 33);
        assertThat(signup.refusal(signup.get(signup.wabaId() + "/phone_numbers", "garbage")))
                .containsExactly(401, 190, 467);
    }

    private static List<Integer> sync(Signup signup, String token, String type) throws Exception {
        var body = Map.of("messaging_product", "whatsapp", "sync_type", type);
        return signup.refusal(signup.post(signup.numberId() + "/smb_app_data", token, body));
    }
}
