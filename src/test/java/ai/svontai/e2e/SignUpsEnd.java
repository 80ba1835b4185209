package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers that are disconnected, connected again, or somebody else's. */
abstract class SignUpsEnd extends SignUpStory {

    private SignUps tenant;
    private Portfolio business;

    @BeforeEach
    void connect() {
        tenant = newTenant();
        business = newBusiness();
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void andNothingIsSentAnyMore() {
        var phone = newPhone();
        write(phone, "echo bir");
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("bir"));

        assertThat(tenant.disconnect().statusCode()).isEqualTo(200);

        assertThat(tenant.status().path("status").asText()).isEqualTo("disconnected");
        assertThat(tenant.account().path("token_status").asText()).isEqualTo("missing");
        eventually().untilAsserted(() -> assertTakenBack(business));
        assertThat(messagesFrom(phone)).isEqualTo(1);
        assertProblem(404, "Bağlı böyle bir numaranız yok", tenant.disconnect());
        assertNoSecretInAnAddress(business);
    }

    @Test
    void andWhatStillComesIsKept() {
        var phone = newPhone();
        var calls = business.calls().size();
        simulator().mishap(Map.of("target", "signup", "status", 503, "path_contains", business.waba(), "count", 1));
        tenant.disconnect();

        write(phone, "echo zu spät");

        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(1));
        eventually().untilAsserted(() -> assertTakenBack(business));
        assertThat(simulator().answersOn(phone)).isEmpty();
        assertThat(business.calls()).hasSizeGreaterThan(calls);
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("parked"));
    }

    @Test
    void andBeginAgainWithTheirConversations() {
        var account = tenant.account().path("id").asText();
        var phone = newPhone();
        write(phone, "echo bir");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        var conversation = conversationOf(phone);
        tenant.disconnect();
        eventually().untilAsserted(() -> assertTakenBack(business));

        tenant.connect(business);

        becomesReady(tenant);
        assertThat(tenant.account().path("id").asText()).isEqualTo(account);
        write(phone, "echo iki");
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("bir", "iki"));
        assertThat(conversationOf(phone)).isEqualTo(conversation);
    }

    @Test
    void whileTheOldConnectionWorksUntilTheNewOneDoes() {
        var account = tenant.account().path("id").asText();
        var location = business.accept(tenant.start());
        assertThat(tenant.status().path("connected").asBoolean()).isTrue();
        assertAnswers(business);

        tenant.comesBack(location);

        becomesReady(tenant);
        assertThat(tenant.account().path("id").asText()).isEqualTo(account);
        assertSetUp(business);
        assertAnswers(business);
        tenant.start();
        tenant.reset();
        assertThat(tenant.status().path("connected").asBoolean()).isTrue();
        assertAnswers(business);
    }

    @Test
    void beforeAnotherTenantMayHaveTheNumber() {
        var other = newTenant();

        var outcome = other.connect(business);

        assertThat(outcome.path("error").asText()).contains("Bu numara başka bir işletmeye bağlı");
        assertStuck(other, "retry", "Bu numara başka bir işletmeye bağlı");
        assertThat(other.account().isNull()).isTrue();
        assertThat(tenant.isReady()).isTrue();
        assertAnswers(business);
        tenant.disconnect();
        eventually()
                .untilAsserted(
                        () -> assertThat(business.wabaState().path("subscribed").asBoolean())
                                .isFalse());
        other.retry("phone_verified");
        becomesReady(other);
        assertThat(tenant.status().path("connected").asBoolean()).isFalse();
        assertAnswers(business);
    }

    @Test
    void whenTheyAreGivenUpInTheMiddle() {
        var late = newTenant();
        var locked = newBusiness(Map.of("number", Map.of("pin", "135790")));
        late.connect(locked);
        assertStuck(late, "pin", "PIN");
        assertThat(locked.wabaState().path("subscribed").asBoolean()).isTrue();

        assertThat(late.reset().statusCode()).isEqualTo(200);

        assertThat(late.status().path("steps")).isEmpty();
        eventually().untilAsserted(() -> assertTakenBack(locked));
        assertThat(locked.numberState().path("pin").asText()).isEqualTo("135790");
        assertThat(late.reset().statusCode()).isEqualTo(200);
    }

    @Test
    void withoutHarmToANumberOfTheSameAccount() {
        var both = newBusiness(Map.of("numbers", 2));
        var first = newTenant();
        first.connect(both);
        first.choose(both.waba(), both.number());
        becomesReady(first);
        var second = newTenant();
        second.connect(both);
        simulator().mishap(Map.of("target", "signup", "code", 133005, "path_contains", "register", "count", 1));
        second.choose(both.waba(), both.numbers().getLast());
        eventually().untilAsserted(() -> assertThat(second.needs()).isEqualTo("pin"));

        second.reset();

        eventually().untilAsserted(() -> assertThat(both.livingTokens()).containsExactlyInAnyOrder(true, false));
        assertThat(both.wabaState().path("subscribed").asBoolean()).isTrue();
        becomesReady(first);
        assertThat(both.wabaState().path("override_callback_uri").asText())
                .isEqualTo(world().door() + "/webhooks/whatsapp");
        assertAnswers(both);
    }

    private void write(String phone, String text) {
        simulator().customerWrites(phone, Map.of("text", text, "to", business.number()));
    }

    private static void assertTakenBack(Portfolio business) {
        assertThat(business.wabaState().path("subscribed").asBoolean()).isFalse();
        assertThat(business.livingTokens()).isNotEmpty().containsOnly(false);
    }

    private UUID conversationOf(String phone) {
        return sql().sql("""
                        select c.id
                          from conversation c
                          join contact p on (p.tenant_id, p.id) = (c.tenant_id, c.contact_id)
                         where p.wa_id = :phone and c.tenant_id = :tenant
                        """)
                .param("phone", phone)
                .param("tenant", tenant.tenant())
                .query(UUID.class)
                .single();
    }
}
