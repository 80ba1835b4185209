package ai.svontai.e2e;

import ai.svontai.local.EmbeddedBroker;
import ai.svontai.local.TestBrokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** One world for each broker, made when the first test needs it and shared by all: customers differ from test to test. */
final class Worlds {

    private static @Nullable World embedded;
    private static @Nullable World rabbit;

    private Worlds() {}

    /** On the broker of the local run, with its messages on disk. */
    static synchronized World embedded() {
        if (embedded == null) {
            try {
                embedded = new World(EmbeddedBroker.in(Files.createTempDirectory("svontai-e2e-")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedded;
    }

    /** On a real RabbitMQ, if there is one: see {@link TestBrokers#rabbitOrSkip()}. */
    static synchronized World rabbit() {
        if (rabbit == null) {
            rabbit = new World(TestBrokers.rabbitOrSkip());
        }
        return rabbit;
    }
}
