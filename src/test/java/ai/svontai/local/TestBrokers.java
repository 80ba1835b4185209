package ai.svontai.local;

import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the real RabbitMQ of this machine. */
public final class TestBrokers {

    /** Names a running RabbitMQ, as {@code amqp://user:password@host:port}; its virtual host "/" is used. */
    static final String URI_VARIABLE = "SVONTAI_TEST_RABBITMQ_URI";

    private static final Logger LOG = LoggerFactory.getLogger(TestBrokers.class);

    private static final String MISSING =
            "no real RabbitMQ: install rabbitmq-server or set " + URI_VARIABLE + " to run these tests on it, too";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private TestBrokers() {}

    /** The RabbitMQ named by the environment, else a node of our own. With neither the test is skipped, in CI it fails. */
    public static TestBroker rabbitOrSkip() {
        var given = Optional.ofNullable(System.getenv(URI_VARIABLE));
        if (given.isPresent()) {
            return GivenRabbit.at(URI.create(given.get()));
        }
        if (RealRabbit.isInstalled()) {
            return RealRabbit.launch();
        }
        if ("true".equals(System.getenv("CI"))) {
            return fail(MISSING);
        }
        if (SAID.compareAndSet(false, true)) {
            LOG.warn("skipped: {}", MISSING);
        }
        return Assumptions.abort(MISSING);
    }
}
