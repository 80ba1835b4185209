package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.svontai.token.AccessTokens;
import ai.svontai.token.KeysetRotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Changes the key of a world as {@code docs/operating.md} says it, one node after the other. */
final class KeyChange {

    /** Nobody asks Meta about tokens that only fill the table; rows are locked anew soon. */
    static final String[] SETTINGS = {
        "--svontai.token.refresh-cron=0 0 0 1 1 ? 2099", "--svontai.token.rekey-cron=0/2 * * * * ?"
    };

    /** Those on which people talk. */
    static final int NUMBERS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final World world;
    private final List<UUID> accounts;

    /** @param others accounts beside those on which people talk */
    KeyChange(World world, int others) {
        this.world = world;
        world.settle(World.TENANT, World.THIRD_NUMBER, World.OTHER_ACCESS_TOKEN + "-3");
        world.settle(World.TENANT, World.FOURTH_NUMBER, World.OTHER_ACCESS_TOKEN + "-4");
        this.accounts = new ArrayList<>(world.sql()
                .sql("""
                        insert into account (tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id)
                        select a.tenant_id, gen_random_uuid(), 'waba-' || one, 'number-' || one, 'nobody', a.bot_id
                          from account a, generate_series(1, :others) one
                         where a.phone_number_id = :number
                        returning id
                        """)
                .param("others", others)
                .param("number", World.NUMBER)
                .query(UUID.class)
                .list());
        var tokens = world.first().bean(AccessTokens.class);
        accounts.forEach(account -> tokens.keep(World.TENANT, account, tokenOf(account)));
    }

    /** All nodes learn to open with the new key. */
    void add() {
        world.keyset(KeysetRotation.step("add", world.keyset()));
        world.restartFirst();
        world.restartSecond();
    }

    /** The nodes lock with the new key; one of them while the other still locks with the old one. */
    void promote() {
        world.keyset(KeysetRotation.step("promote", world.keyset()));
        world.restartFirst();
        var between = accounts.getFirst();
        for (var node : List.of(world.first(), world.second())) {
            var token = tokenOf(between) + node.address();
            node.bean(AccessTokens.class).keep(World.TENANT, between, token);
            assertThat(world.first().bean(AccessTokens.class).of(World.TENANT, between))
                    .isEqualTo(token);
            assertThat(world.second().bean(AccessTokens.class).of(World.TENANT, between))
                    .isEqualTo(token);
        }
        world.first().bean(AccessTokens.class).keep(World.TENANT, between, tokenOf(between));
        world.restartSecond();
    }

    /** Waits until nothing is locked with the old key. Answers how many rows there are. */
    long locksAnew() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> left() == 0);
        return count("true");
    }

    /** How many rows another key than the one that locks now has locked. */
    long left() {
        return count("key_id is distinct from " + Http.parse(world.keyset()).path("primaryKeyId"));
    }

    /** The old key is gone. */
    void remove() {
        world.keyset(KeysetRotation.step("remove", world.keyset()));
        world.restartFirst();
        world.restartSecond();
    }

    /** How many of the tokens open on both nodes and are what they were. */
    long opened() {
        var first = world.first().bean(AccessTokens.class);
        var second = world.second().bean(AccessTokens.class);
        return accounts.stream()
                .filter(account -> first.of(World.TENANT, account).equals(tokenOf(account))
                        && second.of(World.TENANT, account).equals(tokenOf(account)))
                .count();
    }

    private long count(String condition) {
        return world.sql()
                .sql("select count(*) from access_token where " + condition)
                .query(Long.class)
                .single();
    }

    private static String tokenOf(UUID account) {
        return "EAA" + account.toString().replace("-", "").repeat(6);
    }
}
