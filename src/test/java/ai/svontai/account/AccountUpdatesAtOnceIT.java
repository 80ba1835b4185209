package ai.svontai.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.whatsapp.AccountUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** Two nodes hear the same, or each a part of it. */
class AccountUpdatesAtOnceIT extends MetaSays {

    @RepeatedTest(5)
    void actOnceUponWhatIsToldOften() throws Exception {
        shopOf(account.tenant());

        var told = AtOnce.times(8, () -> updates.keep(gone(now)).alarms().size());

        assertThat(told).containsOnlyOnce(2).containsOnly(2, 0);
        assertThat(count("account_event")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void endAsMetaSaidLast() throws Exception {
        shopOf(account.tenant());
        var tasks = new ArrayList<Callable<Aftermath>>();
        for (var second = 0; second < 8; second++) {
            AccountUpdate update = ban(second % 2 == 0, now.minusSeconds(second));
            tasks.add(() -> updates.keep(update));
        }

        AtOnce.all(tasks);

        assertThat(facts().statusReason()).isEqualTo("DISABLE");
        assertThat(count("account_event")).isEqualTo(16);
    }

    @RepeatedTest(5)
    void keepWhatIsOfNobodyOnce() throws Exception {
        AtOnce.times(8, () -> updates.keep(other(stranger(), "PARTNER_ADDED", now)));

        assertThat(count("account_event")).isEqualTo(1);
    }

    /** Whoever reads the right to send keeps it until his claim is done, and nobody reads it afterwards. */
    @RepeatedTest(5)
    void letNoClaimPassOnceTheAccountIsGone() throws Exception {
        var claims = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 6; i++) {
            claims.add(() -> Boolean.TRUE.equals(transaction.execute(
                    status -> rights.hold(account.tenant(), account.id()).isActive())));
        }
        claims.add(() -> updates.keep(gone(now)).gone().isEmpty());

        AtOnce.all(claims);

        assertThat(AtOnce.all(List.copyOf(claims.subList(0, 6)))).containsOnly(false);
    }
}
