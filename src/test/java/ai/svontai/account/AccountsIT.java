package ai.svontai.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsIT extends DatabaseTest {

    private static final String WABA = "330011220044556";
    private static final PhoneNumberId NUMBER = new PhoneNumberId("778800112233445");

    @Autowired
    private Accounts accounts;

    @Test
    void areFoundByTheirNumber() {
        var account = account();

        assertThat(accounts.add(account)).isTrue();

        assertThat(accounts.owning(NUMBER)).isEqualTo(account);
        assertThat(accounts.ownerOf(NUMBER)).isEqualTo(account);
    }

    @Test
    void keepTheNumberThatAnotherTenantWantsToo() {
        var owner = account();
        accounts.add(owner);

        assertThat(accounts.add(account())).isFalse();

        assertThat(accounts.owning(NUMBER)).isEqualTo(owner);
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    void giveANumberToOneOfManyWhoWantIt() throws Exception {
        var added = AtOnce.times(8, () -> accounts.add(account()));

        assertThat(added).containsOnlyOnce(true);
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    void doNotOwnEveryNumber() {
        assertThatThrownBy(() -> accounts.owning(NUMBER)).isInstanceOf(NumberWithoutOwner.class);
        assertThat(accounts.ownerOf(NUMBER)).isNull();
        assertThat(accounts.ownerOf(null)).isNull();
    }

    @Test
    void askOnceForEachTenantAndWaba() {
        var first = account();
        accounts.add(first);
        var sibling = another(first.tenant(), "77", WABA);
        var elsewhere = another(first.tenant(), "78", "4400");
        var partner = another(new TenantId(UUID.randomUUID()), "79", WABA);
        var reconnecting = another(new TenantId(UUID.randomUUID()), "80", WABA);
        mark(first, "blocked");
        mark(reconnecting, "reconnect");

        assertThat(accounts.oneForEachWaba()).containsExactlyInAnyOrder(sibling, elsewhere, partner);
        assertThat(accounts.oneForEachWabaOf(first.tenant())).containsExactlyInAnyOrder(sibling, elsewhere);
        assertThat(accounts.oneForEachTenantOf(new WabaId(WABA))).containsExactlyInAnyOrder(sibling, partner);
        assertThat(accounts.oneForEachWabaOf(reconnecting.tenant())).isEmpty();
    }

    private Account another(TenantId tenant, String number, String waba) {
        var account = new Account(
                tenant,
                UUID.randomUUID(),
                new WabaId(waba),
                new PhoneNumberId(number),
                "902125550100",
                UUID.randomUUID());
        accounts.add(account);
        return account;
    }

    private void mark(Account account, String status) {
        jdbc.sql("update account set status = :status, probe_at = now() where id = :id")
                .param("status", status)
                .param("id", account.id())
                .update();
    }

    private static Account account() {
        return new Account(
                new TenantId(UUID.randomUUID()),
                UUID.randomUUID(),
                new WabaId(WABA),
                NUMBER,
                "902125550100",
                UUID.randomUUID());
    }
}
