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
}
