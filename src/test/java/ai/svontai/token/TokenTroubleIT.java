package ai.svontai.token;

import static ai.svontai.token.MetaOfTokens.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.graph.GraphApp;
import ai.svontai.graph.GraphFailures;
import ai.svontai.token.TokenFacts.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TokenTroubleIT extends TendedTokens {

    @Test
    void keepsTheOldTokenWhenTheNewOneIsWorse() {
        meta.knows(TOKEN, inDays(12));

        for (var unfit : List.<Runnable>of(
                () -> meta.gives(inDays(12), SCOPES),
                () -> meta.gives(inDays(60), SCOPES.subList(0, 1)),
                () -> meta.fails("probe", GraphFailures.of(200)),
                () -> meta.fails("exchange", GraphFailures.of(101)))) {
            unfit.run();
            routes.refresh();

            assertThat(token()).isEqualTo(TOKEN);
            assertThat(facts().refreshAt()).isEqualTo(inDays(1));
            assertThat(status()).isEqualTo("active");
            clock.pass(Duration.ofDays(1));
        }
        assertThat(facts().refreshFailures()).isEqualTo(4);
        assertThat(meta.exchanges()).isEqualTo(3);
    }

    @Test
    void triesAgainWithinHoursWhileMetaIsAway() {
        meta.knows(TOKEN, inDays(12));
        meta.gives(inDays(60), SCOPES);
        meta.fails("exchange", GraphFailures.silence());

        routes.refresh();

        assertThat(facts().refreshAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        meta.recovers();
        routes.refresh();
        assertThat(token()).isEqualTo(TOKEN);
        clock.pass(Duration.ofMinutes(15));
        routes.refresh();
        assertThat(token()).startsWith("EAAG-refreshed");
        assertThat(facts().refreshFailures()).isZero();
    }

    @Test
    void asksForANewConnectionWhenTheTokenIsDead() {
        meta.kills(TOKEN, 463);

        routes.refresh();
        clock.pass(Duration.ofDays(2));
        routes.refresh();

        assertThat(status()).isEqualTo("reconnect");
        assertThat(meta.calls()).containsExactly("debug");
        tokens.keep(shop.tenant(), shop.account().id(), "EAAG-a-new-sign-up");
        meta.knows("EAAG-a-new-sign-up", null);
        routes.refresh();
        assertThat(status()).isEqualTo("active");
        assertThat(facts().kind()).isEqualTo(Kind.NEVER_EXPIRES);
    }

    @Test
    void asksMetaAgainSoonWhenATokenDiesDuringItsExchange() {
        meta.knows(TOKEN, inDays(12));
        meta.fails("exchange", GraphFailures.of(190, 460));

        routes.refresh();
        assertThat(status()).isEqualTo("active");
        meta.kills(TOKEN, 460);
        clock.pass(Duration.ofMinutes(15));
        routes.refresh();

        assertThat(status()).isEqualTo("reconnect");
    }

    @Test
    void doesNotBlameATokenWhenOurOwnAppIsRefused() {
        meta.fails("debug", GraphFailures.of(190));

        routes.refresh();

        assertThat(status()).isEqualTo("active");
        assertThat(facts().refreshAt()).isEqualTo(inDays(1));
    }

    @Test
    void doesNotBlameATokenThatOurKeysetDoesNotOpen() {
        meta.knows(TOKEN, null);
        jdbc.sql("update access_token set ciphertext = ciphertext || 'x'::bytea")
                .update();

        routes.refresh();

        assertThat(status()).isEqualTo("active");
        assertThat(meta.calls()).isEmpty();
        assertThat(facts().refreshAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void doesNotBlameATokenOfAnotherApp() {
        meta.foreign(TOKEN);

        routes.refresh();

        assertThat(status()).isEqualTo("active");
        assertThat(facts().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(meta.calls()).containsExactly("debug");
    }

    @Test
    void stopsTheRoundWhenEverythingFails() {
        for (int one = 0; one < 20; one++) {
            tokens.keep(shop.tenant(), shopOf(shop.tenant()).account().id(), "EAAG-one-more-token-" + one);
        }
        meta.fails("debug", GraphFailures.of(2));

        routes.refresh();

        assertThat(meta.calls()).hasSize(5);
    }

    @Test
    void saysWhenLittleTimeIsLeft(CapturedOutput log) {
        meta.knows(TOKEN, inDays(11));
        meta.fails("exchange", GraphFailures.of(101));

        routes.refresh();
        assertThat(log.getOut()).doesNotContain("could not be refreshed yet");
        clock.pass(Duration.ofDays(2));
        routes.refresh();

        assertThat(log.getOut())
                .contains("the access token of account " + shop.account().id() + " expires at 2026-05-15T10:01:00Z")
                .doesNotContain("EAAG");
    }

    @Test
    void leavesTokensAloneWithoutAnAppAndSaysSoOnce(CapturedOutput log) {
        var app = new GraphApp("9988776655", "");
        var rounds = new RefreshRounds(
                beans.getBean(RefreshQueue.class),
                beans.getBean(RefreshPlan.class),
                app,
                beans.getBean(TokenMeters.class),
                clock);

        assertThat(rounds.begin().isMore()).isFalse();
        assertThat(rounds.begin().isMore()).isFalse();

        assertThat(log.getOut()).containsOnlyOnce("META_APP_ID or META_APP_SECRET is empty");
        assertThat(facts().refreshFailures()).isZero();
    }
}
