package ai.svontai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.AmqpAuthenticationException;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

class EmbeddedBrokerIT {

    @TempDir
    Path folder;

    @Test
    void saysSoWhenItCannotStart() {
        try (var first = EmbeddedBroker.inMemory()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedBroker.inMemory(first.port(), "guest", "guest"))
                    .withMessageContaining("does not start")
                    .withStackTraceContaining("ERRORED");
        }
    }

    @Test
    void letsOnlyItsUserIn() {
        try (var broker = EmbeddedBroker.inMemory(0, "anna", "secret")) {
            assertThat(messageCount(broker, broker.password())).isZero();
            assertThatThrownBy(() -> messageCount(broker, "guess")).isInstanceOf(AmqpAuthenticationException.class);
        }
    }

    @Test
    void messagesSurviveAnUncleanEnd() throws Exception {
        UncleanEnd.of(LeavesAMessage.class, folder, "-Djava.io.tmpdir=" + folder);

        try (var broker = EmbeddedBroker.in(folder.resolve("broker"))) {
            assertThat(messageCount(broker, broker.password())).isOne();
        }
    }

    private static int messageCount(TestBroker broker, String password) {
        var connections = connect(broker, password);
        try {
            var admin = new RabbitAdmin(connections);
            admin.declareQueue(new Queue("witness"));
            var info = admin.getQueueInfo("witness");
            return info == null ? -1 : info.getMessageCount();
        } finally {
            connections.destroy();
        }
    }

    private static CachingConnectionFactory connect(TestBroker broker, String password) {
        var connections = new CachingConnectionFactory(broker.host(), broker.port());
        connections.setUsername(broker.username());
        connections.setPassword(password);
        connections.setPublisherConfirmType(ConfirmType.SIMPLE);
        return connections;
    }

    /** Ends as a killed process does, right after the broker has confirmed a message. */
    static final class LeavesAMessage {

        private LeavesAMessage() {}

        public static void main(String[] folder) {
            var broker = EmbeddedBroker.in(Path.of(folder[0], "broker"));
            messageCount(broker, broker.password());
            new RabbitTemplate(connect(broker, broker.password())).invoke(operations -> {
                operations.convertAndSend("witness", "body".getBytes(StandardCharsets.UTF_8));
                operations.waitForConfirmsOrDie(10_000);
                return true;
            });
            Runtime.getRuntime().halt(UncleanEnd.STATUS);
        }
    }
}
