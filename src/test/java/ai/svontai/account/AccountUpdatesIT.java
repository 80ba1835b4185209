package ai.svontai.account;

import static ai.svontai.account.SendingRight.Status.ACTIVE;
import static ai.svontai.account.SendingRight.Status.BLOCKED;
import static ai.svontai.account.SendingRight.Status.DISCONNECTED;
import static ai.svontai.account.SendingRight.Status.RECONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Meta's word does to an account, in whatever order it comes. */
class AccountUpdatesIT extends MetaSays {

    @Test
    void takeAnAccountAwayOnce() {
        var first = updates.keep(gone(now));
        var again = updates.keep(gone(now));

        assertThat(status()).isEqualTo(DISCONNECTED);
        assertThat(facts().statusReason()).isEqualTo("PARTNER_REMOVED");
        assertThat(first.alarms()).containsExactly(new Alarm(account.id(), "PARTNER_REMOVED"));
        assertThat(first.gone()).containsExactly(account);
        assertThat(again.alarms()).isEmpty();
        assertThat(again.gone()).as("a crash may have come between").containsExactly(account);
        assertThat(told()).containsExactly("PARTNER_REMOVED");
    }

    @Test
    void doNotThrowOutABusinessThatHasComeBack() {
        rights.connected(account.tenant(), account.id());

        var late = updates.keep(gone(now.minusSeconds(1)));
        updates.keep(ban(true, now.minusSeconds(1)));
        updates.keep(presence(false, now.minusSeconds(1)));
        updates.keep(restriction(NO_REPLIES, null, now.minusSeconds(1)));

        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(late.gone()).isEmpty();
        assertThat(late.alarms()).isEmpty();
    }

    @Test
    void countInTheSecondInWhichTheAccountWasConnected() {
        clock.set(now.plusMillis(900));
        rights.connected(account.tenant(), account.id());

        updates.keep(gone(now));

        assertThat(status()).isEqualTo(DISCONNECTED);
    }

    @Test
    void banUntilMetaLiftsTheBan() {
        assertThat(updates.keep(ban(true, now)).alarms()).containsExactly(new Alarm(account.id(), "DISABLED_UPDATE"));

        assertThat(status()).isEqualTo(BLOCKED);
        assertThat(facts().statusReason()).isEqualTo("DISABLE");
        clock.pass(Duration.ofDays(9));
        assertThat(rights.probe()).as("no try would change it").isZero();
        assertThat(updates.keep(ban(false, clock.instant())).alarms()).isEmpty();
        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(facts().statusReason()).isNull();
    }

    @Test
    void comeLateWithoutHarm() {
        updates.keep(ban(false, now));
        updates.keep(ban(true, now.minusSeconds(1)));
        assertThat(status()).isEqualTo(ACTIVE);

        updates.keep(ban(true, now));
        assertThat(status()).as("as late as it: the last one counts").isEqualTo(BLOCKED);
        updates.keep(ban(false, now));
        assertThat(status()).as("told before").isEqualTo(BLOCKED);
        assertThat(told()).hasSize(3);
    }

    @Test
    void blockForAsLongAsThereIsOneReason() {
        updates.keep(ban(true, now));
        updates.keep(presence(false, now));
        updates.keep(restriction(NO_REPLIES, now.plusSeconds(600), now));
        updates.keep(ban(false, now.plusSeconds(1)));
        assertThat(facts().statusReason()).isEqualTo("ACCOUNT_OFFBOARDED");

        updates.keep(presence(true, now.plusSeconds(1)));
        assertThat(facts().statusReason()).isEqualTo(NO_REPLIES);
        assertThat(facts().probeAt()).isEqualTo(now.plusSeconds(600));

        updates.keep(lifted(now.plusSeconds(1)));
        assertThat(status()).isEqualTo(ACTIVE);
    }

    @Test
    void silenceUntilTheRestrictionEnds() {
        updates.keep(restriction(NO_REPLIES, now.plusSeconds(600), now));

        assertThat(status()).isEqualTo(BLOCKED);
        clock.pass(Duration.ofSeconds(599));
        assertThat(rights.probe()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(rights.probe()).isOne();
        assertThat(status()).isEqualTo(ACTIVE);
        updates.keep(ban(false, clock.instant()));
        assertThat(status()).isEqualTo(ACTIVE);
    }

    @Test
    void silenceForHalfAnHourWhereMetaNamesNoEnd() {
        updates.keep(restriction(NO_REPLIES, null, now));

        assertThat(facts().probeAt()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        assertThat(facts().restrictedUntil()).isNull();
    }

    @Test
    void letAnAccountAnswerThatMayOnlyNotBegin() {
        var told = updates.keep(restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", now.plusSeconds(60), now));

        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(facts().restrictions()).containsExactly("RESTRICTED_BIZ_INITIATED_MESSAGING");
        assertThat(facts().restrictedUntil()).isEqualTo(now.plusSeconds(60));
        assertThat(told.alarms()).hasSize(1);
        updates.keep(lifted(now.plusSeconds(1)));
        assertThat(facts().restrictions()).isEmpty();
    }

    @Test
    void liftNothingThatMetasAnswersHaveBlocked() {
        rights.blocked(account.tenant(), account.id(), now, 131042);

        updates.keep(lifted(now));
        updates.keep(ban(false, now.minusSeconds(1)));

        assertThat(facts().probeAt()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        updates.keep(ban(false, now));
        assertThat(rights.probe())
                .as("one try tells whether that was the reason")
                .isOne();
    }

    @Test
    void bringNoAccountBackWhoseTokenIsDead() {
        rights.tokenRejected(account.tenant(), account.id(), now, 190);

        updates.keep(ban(true, now));
        updates.keep(ban(false, now));
        updates.keep(presence(true, now));
        assertThat(status()).isEqualTo(RECONNECT);

        updates.keep(gone(now));
        assertThat(status()).isEqualTo(DISCONNECTED);
        updates.keep(presence(true, now.plusSeconds(1)));
        assertThat(status()).isEqualTo(DISCONNECTED);
    }

    @Test
    void forgetTheirReasonsWhenTheAccountIsConnectedAnew() {
        updates.keep(ban(true, now));
        updates.keep(presence(false, now));

        rights.connected(account.tenant(), account.id());

        assertThat(status()).isEqualTo(ACTIVE);
        updates.keep(presence(true, now));
        assertThat(status()).isEqualTo(ACTIVE);
    }

    @Test
    void countAsOfNowWhereNoTimeIsToldOrOneThatIsStillToCome() {
        updates.keep(ban(true, null));
        assertThat(status()).isEqualTo(BLOCKED);

        updates.keep(presence(false, now.plus(Duration.ofDays(400))));
        clock.pass(Duration.ofSeconds(1));
        updates.keep(presence(true, clock.instant()));
        updates.keep(ban(false, clock.instant()));
        assertThat(status()).isEqualTo(ACTIVE);
    }

    @Test
    void raiseAnAlarmWhereOnlyPeopleCanHelp() {
        assertThat(updates.keep(other(waba(), "ACCOUNT_VIOLATION", now)).alarms())
                .hasSize(1);
        assertThat(updates.keep(other(waba(), "DISABLED_UPDATE", now)).alarms()).hasSize(1);
        assertThat(updates.keep(other(waba(), "VERIFIED_ACCOUNT", now)).alarms())
                .isEmpty();
        assertThat(updates.keep(other(stranger(), "ACCOUNT_VIOLATION", now)).alarms())
                .isEmpty();
        assertThat(status()).isEqualTo(ACTIVE);
    }
}
