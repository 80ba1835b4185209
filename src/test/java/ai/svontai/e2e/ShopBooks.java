package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.tenant.TenantId;
import ai.svontai.token.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what Meta has of a shop with what we have. */
record ShopBooks(World world, Shop shop) {

    /** Nobody is at it any more, and both sides agree. */
    void balance(String at) {
        assertThat(signUpsUnderWay()).as(at + ": sign-ups that hang").isZero();
        assertThat(farewellsUnderWay()).as(at + ": farewells that hang").isZero();
        var live = live();
        assertThat(live).as(at + ": live accounts").hasSizeLessThanOrEqualTo(1);
        var waba = shop.waba();
        assertThat(waba.path("subscribed").asBoolean()).as(at + ": subscribed").isEqualTo(!live.isEmpty());
        if (live.isEmpty()) {
            gone(at);
        } else {
            connected(at, waba, live.getFirst());
        }
    }

    /** How many tokens still open the WABA. */
    long tokensAlive() {
        return StreamSupport.stream(shop.business().path("tokens").spliterator(), false)
                .filter(token -> token.path("alive").asBoolean())
                .count();
    }

    /** How its farewells have ended, and what Meta knows of it. */
    String story() {
        return sql().sql("select outcome from farewell where tenant_id = :tenant")
                        .param("tenant", shop.tenant())
                        .query(String.class)
                        .list()
                + " " + shop.business();
    }

    boolean isRegistered() {
        return shop.waba().at("/numbers/0/registered").asBoolean();
    }

    /** How often the number was registered or deregistered. */
    int registrations() {
        return shop.waba().at("/numbers/0/registrations_in_72h").asInt();
    }

    boolean isLive() {
        return !live().isEmpty();
    }

    /** Nobody is at it. A farewell that ends may have let a sign-up of the same WABA subscribe once more. */
    boolean isQuiet() {
        return farewellsUnderWay() == 0 && signUpsUnderWay() == 0;
    }

    private long farewellsUnderWay() {
        return count("select count(*) from farewell where tenant_id = :tenant and ended_at is null");
    }

    private long signUpsUnderWay() {
        return count("""
                        select count(*) from signup
                         where tenant_id = :tenant and phase = 'open' and condition in ('running', 'waiting_meta')
                        """);
    }

    boolean hasLeft() {
        return count("select count(*) from farewell where tenant_id = :tenant and ended_at is not null") > 0
                && isQuiet();
    }

    private void gone(String at) {
        assertThat(count("select count(*) from access_token where tenant_id = :tenant"))
                .as(at + ": tokens of accounts")
                .isZero();
        assertThat(count("""
                        select count(*) from secret where tenant_id = :tenant and kind in ('token', 'farewell')
                        """)).as(at + ": tokens of sign-ups").isZero();
    }

    private void connected(String at, JsonNode waba, UUID account) {
        assertThat(count("select count(*) from account where tenant_id = :tenant and status = 'active'"))
                .as(at + ": active accounts")
                .isEqualTo(1);
        assertThat(waba.path("override_callback_uri").asText())
                .as(at + ": override")
                .isEqualTo(world.door() + "/webhooks/whatsapp");
        var number = waba.at("/numbers/0");
        assertThat(number.path("registered").asBoolean())
                .as(at + ": registered")
                .isTrue();
        assertThat(world.first().bean(Vault.class).of(new TenantId(shop.tenant()), account, Vault.Kind.PIN))
                .as(at + ": PIN")
                .hasValue(number.path("pin").asText());
        assertThat(count("""
                        select count(*) from secret where tenant_id = :tenant and kind in ('token', 'farewell')
                        """)).as(at + ": tokens of sign-ups").isZero();
    }

    private List<UUID> live() {
        return sql().sql("select id from account where tenant_id = :tenant and status <> 'disconnected'")
                .param("tenant", shop.tenant())
                .query(UUID.class)
                .list();
    }

    private long count(String query) {
        return sql().sql(query).param("tenant", shop.tenant()).query(Long.class).single();
    }

    private JdbcClient sql() {
        return world.sql();
    }
}
