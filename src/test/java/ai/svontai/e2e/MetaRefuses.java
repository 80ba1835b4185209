package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.account.SendingRights;
import ai.svontai.whatsapp.PhoneNumberId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One failure of each kind, at once and told later: what becomes of the message, and what its owner sees of it. */
abstract class MetaRefuses extends Story {

    /** What still waits would meet the mishap of the next test, and the account is as Meta's refusal has made it. */
    @AfterEach
    void cleanUp() {
        sql().sql("""
                        update outbox
                           set state = 'cancelled', cancelled_at = now(), parked_reason = null, held = false
                         where state in ('queued', 'retrying', 'uncertain') or held
                        """).update();
        var account = account();
        node().bean(SendingRights.class).connected(account.tenant(), account.id());
    }

    /** Nobody has to do anything: the answer arrives. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "131000, (#131000) Something went wrong",
        "130429, (#130429) Rate limit hit",
        "131056, (#131056) pair rate limit hit",
        "2500, Unknown path components: /7788",
        "100, Invalid appsecret_proof provided in the API argument"
    })
    void andTheServiceGoesOnByItself(int code, String message) {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", code, "message", message, "count", 1));

        simulator().customerWrites(phone, "echo yine");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        assertThat(simulator().answersOn(phone)).containsExactly("yine");
        assertThat(outcomesOf(phone)).contains("accepted");
        assertThat(outcomesOf(phone)).hasSize(2);
    }

    /** An HTTP client that sends again by itself would double messages where nobody sees it. */
    @ParameterizedTest
    @ValueSource(ints = {503, 429})
    void andNobodyElseSendsAgain(int status) {
        var phone = newPhone();
        simulator().forgetCalls();
        simulator().mishap(Map.of("target", "graph", "status", status, "code", 131016, "count", 2));

        simulator().customerWrites(phone, "echo bir");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("retrying"));
        assertThat(simulator().ledger().path("refused").path("131016").asInt()).isOne();
        eventually().untilAsserted(() -> assertThat(outcomesOf(phone)).hasSize(2));
    }

    @ParameterizedTest(name = "{0} at once: {1} {2}, account {3}, letter {4}")
    @CsvSource(textBlock = """
            4,      retrying, ,          active,    ''
            131048, parked,   limit,     active,    ''
            131047, parked,   window,    active,    ''
            130497, parked,   account,   active,    ''
            131042, parked,   account,   blocked,   ''
            190,    parked,   reconnect, reconnect, ''
            132015, parked,   template,  active,    ''
            131026, failed,   ,          active,    permanent
            100,    failed,   ,          active,    fault
            999999, failed,   ,          active,    fault
            """)
    void atOnce(int code, String state, @Nullable String parked, String account, String letter) {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", code, "count", 1));

        simulator().customerWrites(phone, "echo hayır");

        check(phone, code, state, parked, account, letter);
    }

    @ParameterizedTest(name = "{0} later: {1} {2}, account {3}, letter {4}")
    @CsvSource(textBlock = """
            131048, parked,   limit,     active,    ''
            131047, parked,   window,    active,    ''
            131042, parked,   account,   blocked,   ''
            132015, parked,   template,  active,    ''
            131026, failed,   ,          active,    permanent
            """)
    void later(int code, String state, @Nullable String parked, String account, String letter) {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "status", "code", code, "count", 1));

        simulator().customerWrites(phone, "echo sonra");

        check(phone, code, state, parked, account, letter);
    }

    /** Sent again by its letter, accepted, and failed by a later status: both letters tell of each other. */
    @Test
    void andOnceMoreLaterAfterAReplay() {
        var phone = newPhone();
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", 131021, "count", 1));
        simulator().customerWrites(phone, "echo tekrar");
        eventually().until(() -> letters(131021).size() == 1);
        var first = letters(131021).path(0).path("id").asText();
        simulator().mishap(Map.of("target", "status", "code", 131051, "count", 1));

        Http.send(Http.to(node().address() + "/api/dead-letters/" + first + "/replay")
                .header("Authorization", "Bearer " + world().tokens().of(World.TENANT.value()))
                .POST(BodyPublishers.noBody()));

        eventually().until(() -> letters(131051).size() == 1);
        var second = letters(131051).path(0);
        assertThat(second.path("replay_of").asText()).isEqualTo(first);
        eventually()
                .untilAsserted(() -> assertThat(
                                get("/api/dead-letters/" + first).path("result").asText())
                        .isEqualTo("failed-again"));
        assertThat(get("/api/dead-letters/" + first).path("result_letter").asText())
                .isEqualTo(second.path("id").asText());
    }

    private JsonNode letters(int code) {
        return get("/api/dead-letters?flow=delivery&code=" + code).path("items");
    }

    private void check(String phone, int code, String state, @Nullable String parked, String account, String letter) {
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly(state));
        var message = sql().sql("select id from outbox where wa_id = :phone")
                .param("phone", phone)
                .query(UUID.class)
                .single();
        assertThat(sql().sql("select coalesce(parked_reason, '') from outbox where id = :id")
                        .param("id", message)
                        .query(String.class)
                        .single())
                .isEqualTo(parked == null ? "" : parked);
        assertThat(sql().sql("select status from account where id = :id")
                        .param("id", account().id())
                        .query(String.class)
                        .single())
                .isEqualTo(account);
        if (!letter.isEmpty()) {
            eventually().untilAsserted(() -> assertThat(letterOf(message, code)).isEqualTo(letter));
        }
        if (parked != null) {
            assertThat(seenByAnOperator(message)).as("what an operator sees").isEqualTo(parked);
        }
    }

    /** The class of the dead letter that an operator finds for the message, by the API. */
    private String letterOf(UUID message, int code) {
        var letters = get("/api/dead-letters?flow=delivery&code=" + code + "&text=" + message);
        return letters.path("items").path(0).path("failure_class").asText(letters.toString());
    }

    private @Nullable String seenByAnOperator(UUID message) {
        var waiting = get("/operator/messages?state=parked&limit=100");
        return StreamSupport.stream(waiting.path("messages").spliterator(), false)
                .filter(item -> Objects.equals(item.path("id").asText(), message.toString()))
                .map(item -> item.path("parked_reason").asText())
                .findFirst()
                .orElse(null);
    }

    private List<String> outcomesOf(String phone) {
        return sql().sql("""
                        select outcome
                          from send_attempt a
                          join outbox o on (o.tenant_id, o.id) = (a.tenant_id, a.message_id)
                         where o.wa_id = :phone
                         order by a.attempt
                        """).param("phone", phone).query(String.class).list();
    }

    private JsonNode get(String path) {
        return Http.json(Http.send(Http.to(node().address() + path)
                .header("Authorization", "Bearer " + world().tokens().of(World.TENANT.value()))));
    }

    private Account account() {
        return node().bean(Accounts.class).owning(new PhoneNumberId(World.NUMBER));
    }
}
