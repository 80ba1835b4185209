package ai.svontai.token;

import static ai.svontai.token.MetaOfTokens.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.token.TokenFacts.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenRefreshIT extends TendedTokens {

    @Test
    void neverExchangesATokenThatNeverExpires() {
        meta.knows(TOKEN, null);

        for (int day = 0; day < 100; day++) {
            routes.refresh();
            clock.pass(Duration.ofDays(1));
        }

        assertThat(meta.calls()).hasSize(100).containsOnly("debug");
        assertThat(token()).isEqualTo(TOKEN);
        assertThat(facts().kind()).isEqualTo(Kind.NEVER_EXPIRES);
    }

    @Test
    void leavesATokenAloneThatLivesForLong() {
        meta.knows(TOKEN, inDays(60));

        routes.refresh();
        routes.refresh();

        assertThat(meta.calls()).containsExactly("debug");
        assertThat(facts().kind()).isEqualTo(Kind.EXPIRING);
        assertThat(facts().expiresAt()).isEqualTo(inDays(60));
        assertThat(facts().checkedAt()).isEqualTo(clock.instant());
        assertThat(facts().refreshAt()).isEqualTo(inDays(1));
    }

    @Test
    void exchangesATokenThatExpiresSoonOnceTheNewOneIsProved() {
        meta.knows(TOKEN, inDays(15));
        meta.gives(inDays(60), SCOPES);

        var exchange = routes.refresh();

        assertThat(meta.calls()).containsExactly("debug", "exchange", "debug", "probe");
        assertThat(token()).startsWith("EAAG-refreshed");
        assertThat(facts().expiresAt()).isEqualTo(inDays(60));
        assertThat(facts().keptAt()).isEqualTo(clock.instant());
        assertThat(exchange.getVariables()).doesNotContainKeys("token", "candidate");
        assertThat(String.valueOf(exchange.getVariables())).doesNotContain("EAAG");
    }

    @Test
    void aRestartWithTheSameFileKeepsTheRefreshedToken() {
        meta.knows(TOKEN, inDays(15));
        meta.gives(inDays(60), SCOPES);
        routes.refresh();

        tokens.keep(shop.tenant(), shop.account().id(), TOKEN);

        assertThat(token()).startsWith("EAAG-refreshed");
        tokens.keep(shop.tenant(), shop.account().id(), "EAAG-another-by-hand");
        assertThat(token()).isEqualTo("EAAG-another-by-hand");
        assertThat(facts().kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void twoNodesExchangeATokenOnce() throws Exception {
        meta.knows(TOKEN, inDays(10));
        meta.gives(inDays(60), SCOPES);
        try (var second = new TokenRoutes(beans, meta)) {
            AtOnce.all(List.of(routes::refresh, second::refresh, routes::refresh, second::refresh));
        }

        assertThat(meta.exchanges()).isOne();
    }

    @Test
    void messagesInFlightDoNotCondemnTheNewToken() {
        meta.knows(TOKEN, inDays(15));
        meta.gives(inDays(60), SCOPES);
        var triedAt = clock.instant();
        clock.pass(Duration.ofSeconds(1));
        routes.refresh();

        assertThat(rights.tokenRejected(shop.tenant(), shop.account().id(), triedAt, 190))
                .isFalse();
        assertThat(status()).isEqualTo("active");
        assertThat(rights.tokenRejected(shop.tenant(), shop.account().id(), clock.instant(), 190))
                .isTrue();
    }

    @Test
    void aRefreshDoesNotLiftABlock() {
        meta.knows(TOKEN, inDays(15));
        meta.gives(inDays(60), SCOPES);
        rights.blocked(shop.tenant(), shop.account().id(), clock.instant(), 131042);

        routes.refresh();

        assertThat(token()).startsWith("EAAG-refreshed");
        assertThat(status()).isEqualTo("blocked");
    }
}
