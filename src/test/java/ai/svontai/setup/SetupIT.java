package ai.svontai.setup;

import static ai.svontai.account.SendingRight.Status.ACTIVE;
import static ai.svontai.account.SendingRight.Status.CONNECTING;
import static ai.svontai.account.SendingRight.Status.DISCONNECTED;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.account.AccountStanding;
import ai.svontai.account.Accounts;
import ai.svontai.account.Ownership;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Tone;
import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.setup.SetupSettings.Assistant;
import ai.svontai.setup.SetupSettings.Business;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a start does to the businesses of the file. */
class SetupIT extends DatabaseTest {

    private static final String NUMBER = "778800112233001";
    private static final String TOKEN = "EAAG-a-token-of-the-file";
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final TenantId OTHER = new TenantId(UUID.randomUUID());

    @Autowired
    private Bots bots;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ownership ownership;

    @Autowired
    private AccessTokens tokens;

    @Test
    void connectsThem() {
        start(business(TENANT, NUMBER, TOKEN), business(OTHER, "778800112233002", TOKEN));

        assertThat(statuses(TENANT)).containsExactly(ACTIVE);
        assertThat(statuses(OTHER)).containsExactly(ACTIVE);
        assertThat(tokens.of(TENANT, account(TENANT))).isEqualTo(TOKEN);
    }

    @Test
    void connectsEachOnceOnTwoNodes() throws Exception {
        AtOnce.times(4, () -> {
            start(business(TENANT, NUMBER, TOKEN));
            return true;
        });

        assertThat(statuses(TENANT)).containsExactly(ACTIVE);
    }

    @Test
    void takesTheNewTokenOfAConnectedNumber() {
        start(business(TENANT, NUMBER, TOKEN));
        start(business(TENANT, NUMBER, "EAAG-the-next"));
        start(business(TENANT, NUMBER, TOKEN));

        assertThat(tokens.of(TENANT, account(TENANT))).as("people may go back").isEqualTo(TOKEN);
    }

    @Test
    void leavesADisconnectedNumberUntilItsTokenIsNew() {
        start(business(TENANT, NUMBER, TOKEN));
        disconnect(TENANT, true);

        start(business(TENANT, NUMBER, TOKEN));
        assertThat(statuses(TENANT)).containsExactly(DISCONNECTED);
        assertThat(tokens.facts(TENANT, account(TENANT))).isEmpty();

        start(business(TENANT, NUMBER, "EAAG-the-next"));
        assertThat(statuses(TENANT)).containsExactly(ACTIVE);
        assertThat(tokens.of(TENANT, account(TENANT))).isEqualTo("EAAG-the-next");
    }

    @Test
    void leavesANumberWhoseTokenIsAboutToBeForgotten() {
        start(business(TENANT, NUMBER, TOKEN));
        disconnect(TENANT, false);

        start(business(TENANT, NUMBER, TOKEN));

        assertThat(statuses(TENANT)).containsExactly(DISCONNECTED);
    }

    @Test
    void leavesANumberThatIsSigningUpAgain() {
        start(business(TENANT, NUMBER, TOKEN));
        var before = accounts.get(TENANT, account(TENANT));
        disconnect(TENANT, true);
        transaction.executeWithoutResult(status -> ownership.claim(before, null));

        start(business(TENANT, NUMBER, TOKEN));

        assertThat(statuses(TENANT)).containsExactly(CONNECTING);
    }

    @Test
    void leavesANumberOutThatIsAnotherTenants() {
        start(business(TENANT, NUMBER, TOKEN));
        disconnect(TENANT, true);
        accounts.add(new Account(
                OTHER,
                UUID.randomUUID(),
                new WabaId("3300"),
                new PhoneNumberId(NUMBER),
                "902125550100",
                UUID.randomUUID()));

        start(business(TENANT, NUMBER, TOKEN), business(TENANT, "778800112233002", TOKEN));
        start(business(TENANT, NUMBER, "EAAG-the-next"));

        assertThat(statuses(OTHER)).containsExactly(ACTIVE);
        assertThat(statuses(TENANT)).containsExactlyInAnyOrder(DISCONNECTED, ACTIVE);
    }

    @Test
    void findsTheTenantsOwnNumberThatAnotherHadInTheMeantime() {
        start(business(TENANT, NUMBER, TOKEN));
        disconnect(TENANT, true);
        start(business(OTHER, NUMBER, "EAAG-of-another"));
        disconnect(OTHER, true);

        start(business(TENANT, NUMBER, "EAAG-the-next"));

        assertThat(statuses(TENANT)).containsExactly(ACTIVE);
        assertThat(statuses(OTHER)).containsExactly(DISCONNECTED);
    }

    private void start(Business... businesses) {
        new Setup(new SetupSettings(List.of(businesses)), transactional()).afterPropertiesSet();
    }

    private void disconnect(TenantId tenant, boolean isForgotten) {
        var account = account(tenant);
        transaction.executeWithoutResult(status -> ownership.disconnect(tenant, account));
        if (isForgotten) {
            tokens.forget(tenant, account);
        }
    }

    private UUID account(TenantId tenant) {
        return accounts.allOf(tenant).getFirst().id();
    }

    private List<Status> statuses(TenantId tenant) {
        return accounts.standingOf(tenant).stream().map(AccountStanding::status).toList();
    }

    /** In the service a proxy does it. */
    private Connections transactional() {
        return new Connections(bots, accounts, ownership, tokens) {
            @Override
            public boolean connect(Business business) {
                return Boolean.TRUE.equals(transaction.execute(status -> super.connect(business)));
            }
        };
    }

    private static Business business(TenantId tenant, String number, String token) {
        return new Business(
                tenant.value(),
                "3300",
                number,
                "90" + number,
                token,
                new Assistant("Bot", "tr", Tone.FRIENDLY, "", 500, 10, "Later.", null, null, true, List.of()));
    }
}
