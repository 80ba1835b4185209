package ai.svontai.e2e;

import ai.svontai.local.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In a world of its own: its time goes far ahead. */
class TokensGrowOldOnEmbeddedIT extends TokensGrowOld {

    private static World world;

    @BeforeAll
    static void begin() {
        world = new World(EmbeddedBroker.inMemory(), SETTINGS);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Override
    World world() {
        return world;
    }
}
