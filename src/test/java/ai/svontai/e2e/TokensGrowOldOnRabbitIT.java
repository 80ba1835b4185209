package ai.svontai.e2e;

import ai.svontai.local.TestBrokers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** In a world of its own: its time goes far ahead. */
class TokensGrowOldOnRabbitIT extends TokensGrowOld {

    private static @Nullable World world;

    @BeforeAll
    static void begin() {
        var rabbit = TestBrokers.rabbitOrSkip();
        Assumptions.assumeTrue(rabbit.canRestart(), "the RabbitMQ of the environment has another world already");
        world = new World(rabbit, SETTINGS);
    }

    @AfterAll
    static void end() {
        if (world != null) {
            world.close();
        }
    }

    @Override
    World world() {
        return Objects.requireNonNull(world);
    }
}
