package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The key that locks the tokens is changed on two nodes, one after the other, and nobody who writes notices. */
class KeysAreChangedOnEmbeddedIT extends Story {

    private static final int ACCOUNTS = 1_000;

    private static World world;

    @BeforeAll
    static void begin() {
        world = new World(EmbeddedBroker.inMemory(), KeyChange.SETTINGS);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Override
    World world() {
        return world;
    }

    @Test
    void whileMessagesFlow() {
        var change = new KeyChange(world, ACCOUNTS);

        try (var talk = new Talk(world)) {
            change.add();
            change.promote();
            assertThat(change.locksAnew()).isEqualTo(ACCOUNTS + KeyChange.NUMBERS);
            change.remove();
            talk.end();
            assertThat(talk.heard()).isEqualTo(talk.said());
            assertThat(talk.said()).allSatisfy((phone, said) -> assertThat(said).hasSizeGreaterThan(5));
        }

        assertThat(change.opened()).isEqualTo(ACCOUNTS);
        eventually()
                .untilAsserted(() -> assertThat(sql().sql(
                                        "select count(*) from outbox where state not in ('sent', 'delivered', 'read')")
                                .query(Long.class)
                                .single())
                        .isZero());
        assertThat(simulator().ledger().path("refused")).isEmpty();
        assertThat(deadLetters("")).isZero();
    }
}
