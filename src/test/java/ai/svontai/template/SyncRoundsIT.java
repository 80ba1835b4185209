package ai.svontai.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.svontai.account.Account;
import ai.svontai.database.DatabaseTest;
import ai.svontai.template.SyncRound.Outcome;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.UnusableToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SyncRoundsIT extends DatabaseTest {

    @Autowired
    private SyncRounds rounds;

    @Autowired
    private TemplateListings listings;

    @Autowired
    private AccessTokens tokens;

    private Account account;

    @BeforeEach
    void open() {
        account = shop().account();
    }

    @Test
    void askNoBusinessToConnectAgainForOurKeyset() throws Exception {
        tokens.keep(account.tenant(), account.id(), "the-token");
        jdbc.sql("update access_token set ciphertext = ciphertext || 'x'::bytea")
                .update();

        var outcome = failed();

        assertThat(outcome.failure()).isEqualTo("retry");
        assertThat(outcome.detail()).doesNotContain("connect").contains("could not be fetched now");
    }

    @Test
    void askForAConnectionWhereThereIsNoToken() throws Exception {
        var outcome = failed();

        assertThat(outcome.failure()).isEqualTo("token");
        assertThat(outcome.detail()).contains("connect the number again");
    }

    private Outcome failed() throws Exception {
        var failure = catchThrowableOfType(
                UnusableToken.class, () -> listings.request(listings.begin(account.tenant(), account.id())));
        return rounds.failed(rounds.ofTenant(account.tenant()), failure).last();
    }
}
