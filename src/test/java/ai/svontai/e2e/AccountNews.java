package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.account.AccountEvents;
import ai.svontai.account.AccountFacts;
import ai.svontai.account.Accounts;
import ai.svontai.account.PartnerAdded;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.account.SendingRights;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meta tells what becomes of a business's account: it stops at once, nothing is lost, and it goes on by itself. */
abstract class AccountNews extends Story {

    private static final Map<String, Object> REMOVED =
            Map.of("event", "PARTNER_REMOVED", "waba_info", Map.of("waba_id", World.WABA));

    private final String phone = newPhone();
    private Instant now = Instant.EPOCH;
    private int posts;

    /** As if nothing had ever been told. */
    @BeforeEach
    void connect() {
        rights().connected(account().tenant(), account().id());
        now = world().time().now();
        sql().sql("update account set connected_at = :before where id = :id")
                .param("before", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("id", account().id())
                .update();
        sql().sql("delete from account_told").update();
        sql().sql("delete from account_event").update();
        sql().sql("drop table if exists token_before").update();
        sql().sql("create table token_before as table access_token").update();
    }

    /** Sibling numbers of other stories hear the same news. */
    @AfterEach
    void connectAll() {
        sql().sql("""
                        update account
                           set status = 'active', status_reason = null, probe_at = null, disabled = false
                         where waba_id = :waba
                        """).param("waba", World.WABA).update();
        reconnect();
    }

    /** With the tokens of before: who leaves takes them along. */
    private void reconnect() {
        sql().sql("insert into access_token table token_before on conflict do nothing")
                .update();
        rights().connected(account().tenant(), account().id());
    }

    @Test
    void thatItIsTakenAwayStopsAllAtOnceAndLosesNothing() {
        tell(World.WABA, now, REMOVED);
        eventually().untilAsserted(() -> assertThat(facts().status()).isEqualTo(Status.DISCONNECTED));
        simulator().forgetCalls();

        simulator().customerWrites(phone, "echo bir");

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("parked"));
        assertThat(simulator().answersOn(phone)).isEmpty();
        reconnect();
        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("bir"));
    }

    @Test
    void thatItIsBannedAndFreedStopsItAndLetsItGoOnByItself() {
        tell(World.WABA, now, ban("DISABLE"));
        eventually().untilAsserted(() -> assertThat(facts().statusReason()).isEqualTo("DISABLE"));
        simulator().customerWrites(phone, "echo iki");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("parked"));

        tell(World.WABA, now.plusSeconds(1), ban("REINSTATE"));

        eventually()
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("iki"));
        assertThat(facts().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void thatComesTwiceCountsOnce() {
        tell(World.WABA, now, ban("DISABLE"));
        tell(World.WABA, now, ban("DISABLE"));
        eventually().untilAsserted(() -> assertThat(facts().status()).isEqualTo(Status.BLOCKED));
        tell(World.WABA, now, ban("REINSTATE"));
        eventually().untilAsserted(() -> assertThat(facts().status()).isEqualTo(Status.ACTIVE));

        tell(World.WABA, now, ban("DISABLE"));

        eventually()
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(facts().status()).isEqualTo(Status.ACTIVE));
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void thatIsOlderThanWhatWeKnowIsOnlyKept() {
        tell(World.WABA, now, ban("REINSTATE"));
        eventually().until(() -> told() == 1);

        tell(World.WABA, now.minusSeconds(60), ban("DISABLE"));

        eventually().until(() -> told() == 2);
        assertThat(facts().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void thatNobodyUnderstandsIsBuriedAlone() {
        var before = deadLetters("DISABLED_UPDATE has no ban_info.waba_ban_state");

        tell(World.WABA, now, Map.of("event", "DISABLED_UPDATE"), Map.of("event", "A_NEW_ONE", "a", "\u0000"));

        eventually().until(() -> told() == 1);
        eventually()
                .untilAsserted(() -> assertThat(deadLetters("DISABLED_UPDATE has no ban_info.waba_ban_state"))
                        .isEqualTo(before + 1));
        assertThat(facts().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void thatABusinessLetsUsAtItsWabaWaitsForTheOneWhoConnectsIt() {
        var waba = "99" + ThreadLocalRandom.current().nextLong(1_000_000_000L);
        var added = Map.of(
                "event", "PARTNER_ADDED", "waba_info", Map.of("waba_id", waba, "owner_business_id", "210099887766554"));

        tell("110022", now, added);

        eventually()
                .untilAsserted(() -> assertThat(node().bean(AccountEvents.class).partnerAdded("210099887766554", now))
                        .containsExactly(new PartnerAdded(
                                new WabaId(waba), "210099887766554", Instant.ofEpochSecond(now.getEpochSecond()))));
    }

    /** To both nodes in turn. */
    private void tell(String entry, Instant at, Object... values) {
        var changes = Stream.of(values)
                .map(value -> Map.of("field", "account_update", "value", value))
                .toList();
        var body = Http.write(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", entry, "time", at.getEpochSecond(), "changes", changes))));
        assertThat(Meta.post(posts++ % 2 == 0 ? world().first() : world().second(), body)
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> ban(String state) {
        return Map.of("event", "DISABLED_UPDATE", "ban_info", Map.of("waba_ban_state", state));
    }

    private long told() {
        return node().bean(AccountEvents.class)
                .lastOf(account().tenant(), account().id(), 100)
                .size();
    }

    private AccountFacts facts() {
        return node().bean(Accounts.class).facts(account().tenant(), account().id());
    }

    private SendingRights rights() {
        return node().bean(SendingRights.class);
    }

    private Account account() {
        return node().bean(Accounts.class).owning(new PhoneNumberId(World.NUMBER));
    }
}
