package ai.svontai.account;

import static ai.svontai.account.SendingRight.Status.ACTIVE;
import static ai.svontai.account.SendingRight.Status.DISCONNECTED;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.Subject;
import org.junit.jupiter.api.Test;

/** Whom Meta's word concerns. */
class AccountsOfNewsIT extends MetaSays {

    @Test
    void takeAwayAllOfAWabaOrTheNumberThatIsNamed() {
        var sibling = shopOf(account.tenant()).account();
        var partner = shop().account();

        updates.keep(new AccountUpdate.Gone(news(number(), "PARTNER_REMOVED", now)));
        assertThat(status()).isEqualTo(DISCONNECTED);
        assertThat(accounts.facts(sibling.tenant(), sibling.id()).status()).isEqualTo(ACTIVE);

        assertThat(updates.keep(gone(now)).gone()).containsExactlyInAnyOrder(account, sibling, partner);
        assertThat(accounts.facts(sibling.tenant(), sibling.id()).status()).isEqualTo(DISCONNECTED);
        assertThat(accounts.facts(partner.tenant(), partner.id()).status()).isEqualTo(DISCONNECTED);
    }

    @Test
    void leaveAWabaAloneWhoseNumberIsNotOurs() {
        updates.keep(
                new AccountUpdate.Gone(news(new Subject(account.waba(), null, "27215550100"), "PARTNER_REMOVED", now)));

        assertThat(status()).isEqualTo(ACTIVE);
        assertThat(count("account_event where account_id is null")).isOne();
    }

    @Test
    void findTheNumberWhereTheWabaIsNobodys() {
        updates.keep(new AccountUpdate.Gone(
                news(new Subject(stranger().waba(), null, account.displayPhoneNumber()), "PARTNER_REMOVED", now)));

        assertThat(status()).isEqualTo(DISCONNECTED);
        assertThat(told()).containsExactly("PARTNER_REMOVED");
    }

    @Test
    void tellNothingMoreToWhoeverHasDisconnected() {
        updates.keep(gone(now));
        var before = facts();
        var owner = shop().account();
        rights.connected(owner.tenant(), owner.id());
        var later = now.plusSeconds(60);

        var alarms = updates.keep(ban(true, later)).alarms();
        updates.keep(new AccountUpdate.Name(news(waba(), "APPROVED", later), "APPROVED", "Kilim"));
        updates.keep(new AccountUpdate.Capability(news(waba(), "TIER", later), "TIER_2K"));
        updates.keep(other(waba(), "ACCOUNT_VIOLATION", later));

        assertThat(alarms).containsExactly(new Alarm(owner.id(), "DISABLED_UPDATE"));
        assertThat(told()).containsExactly("PARTNER_REMOVED");
        assertThat(facts()).isEqualTo(before);
        assertThat(events.lastOf(owner.tenant(), owner.id(), 100)).hasSize(4);
    }

    @Test
    void keepForNobodyWhatComesAfterTheLastHasDisconnected() {
        updates.keep(gone(now));

        updates.keep(gone(now));
        var late = updates.keep(other(waba(), "ACCOUNT_VIOLATION", now.plusSeconds(1)));

        assertThat(late.alarms()).isEmpty();
        assertThat(told()).containsExactly("PARTNER_REMOVED");
        assertThat(count("account_event where account_id is null")).isOne();
    }
}
