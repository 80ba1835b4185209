package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Ownership;
import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.token.AccessTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LossesIT extends DatabaseTest {

    @Autowired
    private Losses losses;

    @Autowired
    private Signups signups;

    @Autowired
    private Ownership ownership;

    @Autowired
    private AccessTokens tokens;

    private Shop shop;

    @BeforeEach
    void connect() {
        shop = shop();
        tokens.keep(shop.tenant(), shop.account().id(), "EAAG-the-token");
        transaction.executeWithoutResult(status -> signups.begin(shop.tenant(), "ayse", "state", "browser"));
        jdbc.sql("update signup set phase = 'done', account_id = :account")
                .param("account", shop.account().id())
                .update();
    }

    @Test
    void endTheSignUpOfAnAccountThatIsGone() {
        transaction.executeWithoutResult(
                status -> ownership.disconnect(shop.tenant(), shop.account().id()));

        losses.end(shop.account());

        assertThat(phase()).isEqualTo(Phase.GIVEN_UP);
        assertThat(tokens.isKept("EAAG-the-token")).isFalse();
    }

    @Test
    void leaveAnAccountAloneThatHasComeBack() {
        losses.end(shop.account());

        assertThat(phase()).isEqualTo(Phase.DONE);
        assertThat(tokens.isKept("EAAG-the-token")).isTrue();
    }

    private Phase phase() {
        return signups.latest(shop.tenant()).orElseThrow().phase();
    }
}
