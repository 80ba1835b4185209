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

    private static Account account() {
        return new Account(
                new TenantId(UUID.randomUUID()),
                UUID.randomUUID(),
                new WabaId("330011220044556"),
                NUMBER,
                "902125550100",
                UUID.randomUUID());
    }
}
