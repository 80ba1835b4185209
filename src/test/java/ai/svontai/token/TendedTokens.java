package ai.svontai.token;

import ai.svontai.account.SendingRights;
import ai.svontai.database.DatabaseTest;
import ai.svontai.database.Shop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop with a token, and the routes that look after it. */
abstract class TendedTokens extends DatabaseTest {

    static final String TOKEN = "EAAG-a-token-that-Meta-gave";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SendingRights rights;

    final MetaOfTokens meta = new MetaOfTokens();
    TokenRoutes routes;
    Shop shop;

    @BeforeEach
    void open() {
        routes = new TokenRoutes(beans, meta);
        shop = shop();
        tokens.keep(shop.tenant(), shop.account().id(), TOKEN);
        clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        routes.close();
    }

    Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    String token() {
        return tokens.of(shop.tenant(), shop.account().id());
    }

    TokenFacts facts() {
        return tokens.facts(shop.tenant(), shop.account().id()).orElseThrow();
    }

    String status() {
        return jdbc.sql("select status from account where id = :id")
                .param("id", shop.account().id())
                .query(String.class)
                .single();
    }
}
