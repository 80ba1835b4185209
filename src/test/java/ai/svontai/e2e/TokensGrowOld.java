package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Half a year with tokens of 60 days: each is exchanged in time, once, and a dead one is told and waited for. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the forecast is of all that are there
abstract class TokensGrowOld extends Story {

    static final String[] SETTINGS = {"--svontai.token.refresh-cron=* * * * * ?"};

    private int day;

    @Test
    @Order(1)
    void andAreExchangedInTimeOrAskedForAnew() {
        var unlucky = Newcomer.joins(world(), "expiring");
        goOnTo(5);
        var expiring = Newcomer.joins(world(), "expiring");
        var endless = Newcomer.joins(world(), "never");
        var revoked = Newcomer.joins(world(), "expiring");
        assertAllAreAnswered(unlucky, expiring, endless, revoked);
        forgetSignUps();

        goOnTo(15);
        var reconnects = counted("svontai.token.reconnect");
        dies(revoked, reconnects);
        comesBack(revoked);

        goOnTo(35);
        assertThat(forecast("1d")).isZero();
        assertThat(forecast("15d")).isZero();
        assertThat(forecast("30d")).as("the unlucky one's and the other's").isEqualTo(2);
        assertThat(figure("svontai.token.days.left")).isBetween(24.9, 25.0);

        failsForDays(unlucky);
        assertThat(expiring.exchanges(true)).isZero();
        goOnTo(50);
        assertThat(expiring.exchanges(true)).isOne();
        assertThat(LogWatch.begin().hasHeard("is refreshed until"))
                .as("what is logged at INFO is watched, too")
                .isTrue();
        for (int next = 55; next <= 85; next += 5) {
            goOnTo(next);
        }

        assertThat(expiring.exchanges(true)).as("by one of the two nodes").isOne();
        assertThat(expiring.exchanges(false)).isZero();
        assertThat(revoked.exchanges(true)).as("the sign-up's, and one").isEqualTo(2);
        assertThat(unlucky.exchanges(true)).as("one came to nothing").isEqualTo(2);
        assertThat(endless.exchanges(true)).isZero();
        assertThat(Desk.done(new Desk(simulator().address(), "").get("/simulator/signup/settings"))
                        .path("never_expiring_exchanged")
                        .asInt())
                .isZero();
        assertThat(endless.kept("kind")).isEqualTo("never_expires");
        assertThat(endless.kept("checked_at > '%s'".formatted(at(Duration.ofDays(-1)))))
                .isEqualTo("true");
        assertAllAreAnswered(unlucky, expiring, endless, revoked);
    }

    @Test
    @Order(2)
    void andDieWhileNobodyIsThere() {
        var expiring = Newcomer.joins(world(), "expiring");
        var endless = Newcomer.joins(world(), "never");

        world().whileAllSleep(() -> simulator().pass(Duration.ofDays(61)));

        eventually().untilAsserted(() -> {
            assertThat(expiring.kept("status")).isEqualTo("reconnect");
            assertThat(expiring.kept("status_code")).isEqualTo("190");
        });
        assertThat(expiring.status().path("needs").asText()).isEqualTo("restart");
        assertThat(endless.status().path("status").asText()).isEqualTo("active");
        expiring.signUp();
        assertAllAreAnswered(expiring, endless);
    }

    private void dies(Newcomer revoked, double reconnects) {
        new Desk(simulator().address(), "")
                .post("/simulator/signup/tokens/revoke", Map.of("business_id", revoked.business()));
        goOnTo(16);

        eventually().untilAsserted(() -> assertThat(revoked.kept("status")).isEqualTo("reconnect"));
        assertThat(revoked.status().path("status").asText()).isEqualTo("reconnect");
        assertThat(revoked.status().path("needs").asText()).isEqualTo("restart");
        assertThat(revoked.status().path("reconnect_url").asText()).isEqualTo(world().door() + "/connect");
        assertThat(counted("svontai.token.reconnect") - reconnects).isEqualTo(1);
        assertThat(LogWatch.begin().hasHeard("has to be connected again: its access token is dead (190)"))
                .isTrue();
    }

    /** What was written meanwhile leaves then, once and in order. */
    private void comesBack(Newcomer revoked) {
        var phone = newPhone();
        for (int written = 1; written <= 3; written++) {
            var all = written;
            revoked.hears(phone, "echo " + written);
            eventually()
                    .untilAsserted(
                            () -> assertThat(statesOf(phone)).hasSize(all).containsOnly("parked"));
        }
        assertThat(simulator().answersOn(phone)).isEmpty();

        revoked.signUp();

        eventually()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(statesOf(phone)).hasSize(3).containsOnly("read"));
        assertThat(simulator().answersOn(phone)).containsExactly("1", "2", "3");
    }

    /** First Meta gives no new token, then one that nobody can prove; all that time the old one is used. */
    private void failsForDays(Newcomer unlucky) {
        goOnTo(44);
        var old = unlucky.kept("fingerprint");
        simulator()
                .mishap(Map.of("target", "signup", "path_contains", "oauth/access_token", "status", 503, "every", 1));
        goOnTo(45);
        goOnTo(46);
        assertThat(unlucky.exchanges(false)).isGreaterThanOrEqualTo(2);
        assertThat(unlucky.kept("refresh_failures")).isNotEqualTo("0");
        assertStillUses(unlucky, old);

        simulator().mishap(Map.of("target", "signup", "path_contains", unlucky.number(), "status", 503, "every", 1));
        goOnTo(47);
        assertThat(unlucky.exchanges(true)).as("Meta has given a new one").isOne();
        assertStillUses(unlucky, old);

        simulator().noMishaps();
        goOnTo(48);
        assertThat(unlucky.kept("fingerprint")).isNotEqualTo(old);
        assertThat(unlucky.kept("refresh_failures")).isEqualTo("0");
        assertThat(unlucky.exchanges(true)).isEqualTo(2);
    }

    private void assertStillUses(Newcomer newcomer, String token) {
        assertThat(newcomer.kept("fingerprint")).isEqualTo(token);
        assertThat(newcomer.kept("status")).isEqualTo("active");
        assertAllAreAnswered(newcomer);
    }

    private void assertAllAreAnswered(Newcomer... newcomers) {
        for (var newcomer : newcomers) {
            var phone = newPhone();
            newcomer.hears(phone, "echo gut");
            eventually()
                    .untilAsserted(
                            () -> assertThat(simulator().answersOn(phone)).containsExactly("gut"));
        }
    }

    /** Moves the time, and waits until all tokens that were due are looked after. */
    private void goOnTo(int next) {
        simulator().pass(Duration.ofDays(next - day));
        day = next;
        eventually()
                .until(() -> sql().sql("""
                                select count(*)
                                  from access_token t
                                  join account a on a.tenant_id = t.tenant_id and a.id = t.account_id
                                 where refresh_at <= :soon and a.status in ('active', 'blocked')
                                """)
                                .param("soon", at(Duration.ofMinutes(10)))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private OffsetDateTime at(Duration fromNow) {
        return world().time().now().plus(fromNow).atOffset(ZoneOffset.UTC);
    }

    private void forgetSignUps() {
        Http.send(Http.to(simulator().address() + "/simulator/signup/calls").DELETE());
    }

    private double forecast(String within) {
        return figure("svontai.tokens.expiring?tag=within:" + within);
    }

    /** Of both nodes. */
    private double counted(String meter) {
        var operations = world().tokens().ofOperations();
        return figure(meter) + new Desk(world().second(), operations).figure(meter);
    }

    private double figure(String meter) {
        return new Desk(node(), world().tokens().ofOperations()).figure(meter);
    }
}
