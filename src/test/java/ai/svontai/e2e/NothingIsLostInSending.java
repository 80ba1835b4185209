package ai.svontai.e2e;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Accounts;
import ai.svontai.account.SendingRights;
import ai.svontai.conversation.Bell;
import ai.svontai.database.AtOnce;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages leave at once, on two nodes, while Meta is difficult. */
abstract class NothingIsLostInSending extends Story {

    private static final String[] TAKEN = {"accepted", "sent", "delivered", "read"};

    private Mailing mailing;

    @BeforeEach
    void begin() {
        mailing = new Mailing(world());
        simulator().forgetCalls();
    }

    @AfterEach
    void letAllSendAgain() throws Exception {
        var account = node().bean(Accounts.class).owning(new PhoneNumberId(World.NUMBER));
        node().bean(SendingRights.class)
                .connected(account.tenant(), account.id()); // no pause is left for the next test
        mailing.end();
        simulator().put("/simulator/limits", Map.of("per_second", 80));
        simulator().put("/simulator/reports", Map.of("statuses", "all"));
    }

    /** Meta takes the message and the connection breaks; often the status that would tell is lost, too. */
    @Test
    void whenMetaTakesMessagesAndDoesNotSaySo() throws Exception {
        var bells = mailing.write(World.NUMBER, 1000);
        simulator()
                .put(
                        "/simulator/mishaps",
                        List.of(
                                Map.of("target", "graph", "drop", true, "every", 10),
                                Map.of("target", "status", "drop", true, "every", 3)));

        mailing.send(bells, world().first(), world().second());

        patiently().until(() -> mailing.count(bells, TAKEN) == bells.size());
        var doubled = sql().sql("select id from outbox where conversation_id in (:ids) and possibly_duplicate")
                .param("ids", bells.stream().map(Bell::conversationId).toList())
                .query(UUID.class)
                .set();
        var times = acceptances();
        assertThat(times).hasSize(bells.size());
        assertThat(times.entrySet().stream()
                        .filter(message -> message.getValue() > 1)
                        .map(Map.Entry::getKey))
                .as("messages that Meta took twice")
                .isSubsetOf(doubled);
        assertThat(doubled).as("messages that were sent again").hasSizeBetween(1, bells.size() / 10);
    }

    @Test
    void whenTheTokenIsRevokedInTheMiddle() throws Exception {
        var number = new PhoneNumberId(World.OTHER_NUMBER);
        var account = node().bean(Accounts.class).owning(number);
        var bells = mailing.write(World.OTHER_NUMBER, 400);
        mailing.send(bells, world().first(), world().second());
        eventually().until(() -> acceptances().size() >= 100);

        simulator().put("/simulator/numbers/" + number + "/token", Map.of("revoked", true));

        eventually().until(() -> mailing.count(bells, "queued", "sending", "retrying", "uncertain") == 0);
        var taken = acceptances();
        assertThat(taken).hasSizeLessThan(bells.size());
        assertThat(sql().sql("select status from account where id = :id")
                        .param("id", account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("reconnect");
        mailing.ring(bells);
        assertThat(mailing.count(bells, "parked")).isEqualTo(bells.size() - taken.size());

        var token = "a-new-token-" + UUID.randomUUID();
        simulator().put("/simulator/numbers/" + number + "/token", Map.of("access_token", token));
        node().bean(AccessTokens.class).keep(account.tenant(), account.id(), token);

        eventually().until(() -> mailing.count(bells, TAKEN) == bells.size()); // within 30 seconds
        assertThat(acceptances()).hasSize(bells.size());
        assertThat(acceptances().values()).containsOnly(1L);
    }

    /** Meta is the judge: whoever were faster would be refused. */
    @Test
    void whenTwoNodesShareThePaceOfOneNumber() throws Exception {
        var account = node().bean(Accounts.class).owning(new PhoneNumberId(World.NUMBER));
        simulator().put("/simulator/limits", Map.of("per_second", 25));
        node().bean(SendingRights.class).pace(account.tenant(), account.id(), 25);
        var bells = mailing.write(World.NUMBER, 300);

        mailing.send(bells, world().first(), world().second());

        patiently().until(() -> mailing.count(bells, TAKEN) == bells.size());
        assertThat(simulator().ledger().path("refused").properties()).isEmpty();
        assertThat(acceptances().values()).containsOnly(1L);
        node().bean(SendingRights.class).pace(account.tenant(), account.id(), 80);
    }

    @Test
    void whenMetaIsSlowerThanWeThink() throws Exception {
        simulator().put("/simulator/limits", Map.of("per_second", 20));
        var bells = mailing.write(World.NUMBER, 100);

        mailing.send(bells, world().first(), world().second());

        patiently().until(() -> mailing.count(bells, TAKEN) == bells.size());
        assertThat(simulator().ledger().path("refused").path("130429").asInt()).isPositive();
        assertThat(acceptances().values()).containsOnly(1L);
    }

    /** Pressed by two people at two nodes, and once more: within the pace, and each message once. */
    @Test
    void whenWhatMetaRefusedIsReplayedByEverybody() throws Exception {
        var letters = Integer.getInteger("svontai.letters", 200);
        var bells = mailing.write(World.NUMBER, letters);
        simulator().mishap(Map.of("target", "graph", "status", 400, "code", 130403, "every", 1));
        mailing.send(bells, world().first(), world().second());
        patiently().until(() -> waitingLetters() >= bells.size());
        simulator().noMishaps();
        simulator().forgetCalls();

        List<Callable<Integer>> presses =
                List.of(() -> replay(world().first()), () -> replay(world().second()), () -> replay(world().first()));
        var replayed = 0;
        for (var press : AtOnce.all(presses)) {
            replayed += press;
        }
        replayed += replay(node());

        assertThat(replayed).isEqualTo(bells.size());
        eventually().until(() -> mailing.count(bells, TAKEN) == bells.size()); // within 30 seconds
        assertThat(acceptances()).hasSize(bells.size());
        assertThat(acceptances().values()).containsOnly(1L);
        assertThat(simulator().ledger().path("refused").properties()).isEmpty();
        eventually()
                .until(() ->
                        sql().sql("select count(*) from dead_letter where failure_code = 130403 and result = 'done'")
                                        .query(Long.class)
                                        .single()
                                == bells.size());
    }

    private long waitingLetters() {
        return sql().sql("select count(*) from dead_letter where failure_code = 130403 and state = 'waiting'")
                .query(Long.class)
                .single();
    }

    private int replay(Node node) {
        return Http.json(Http.send(Http.to(node.address() + "/api/dead-letters/replay")
                        .header("Authorization", "Bearer " + world().tokens().of(World.TENANT.value()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"flow\":\"delivery\",\"code\":130403}"))))
                .path("replayed")
                .asInt();
    }

    /** How often Meta took each message. */
    private Map<UUID, Long> acceptances() {
        return StreamSupport.stream(simulator().ledger().path("accepted").spliterator(), false)
                .map(NothingIsLostInSending::message)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static UUID message(JsonNode acceptance) {
        return UUID.fromString(acceptance.path("callback_data").asText().split("/", 2)[0]);
    }

    private static ConditionFactory patiently() {
        return eventually().atMost(ofMinutes(3));
    }
}
