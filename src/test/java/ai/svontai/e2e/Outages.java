package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A dependency that is away slows the service; when it is back, all goes on without a restart. */
abstract class Outages extends Story {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    @Test
    void ofTheBrokerAreToldToMetaWhoTriesAgain() {
        Assumptions.assumeTrue(world().broker().canRestart(), "the RabbitMQ of the environment is not ours to stop");
        var phone = newPhone();
        var early = Meta.webhook(Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo früh")));
        world().broker().stop();
        try {
            assertThat(Meta.post(node(), early).statusCode()).isEqualTo(503);
            assertThat(health()).isEqualTo(503);
        } finally {
            world().broker().start();
        }

        eventually().atMost(RECOVERY).until(() -> Meta.post(node(), early).statusCode() == 200);

        eventually()
                .atMost(RECOVERY)
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("früh"));
        eventually().atMost(RECOVERY).untilAsserted(() -> assertThat(health()).isEqualTo(200));
    }

    @Test
    void ofTheBrokerLoseNothingThatWasAcknowledged() {
        Assumptions.assumeTrue(world().broker().canRestart(), "the RabbitMQ of the environment is not ours to stop");
        var phone = newPhone();
        var body = Meta.webhook(Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo fest")));

        assertThat(Meta.post(node(), body).statusCode()).isEqualTo(200);
        world().broker().stop();
        world().broker().start();

        eventually()
                .atMost(RECOVERY)
                .untilAsserted(() -> assertThat(simulator().answersOn(phone)).containsExactly("fest"));
    }

    @Test
    void ofTheDatabaseAreNotMetasBusiness() {
        var phone = newPhone();
        var body = Meta.webhook(Meta.messages(NUMBER, Meta.text(phone, newWamid(), Instant.now(), "echo trotzdem")));
        world().database().stop();
        try {
            assertThat(Meta.post(node(), body).statusCode()).isEqualTo(200);
            assertThat(Meta.post(node(), "no json").statusCode()).isEqualTo(200);
            assertThat(Meta.handshake(node(), "/webhooks/whatsapp", "subscribe", World.VERIFY_TOKEN)
                            .body())
                    .isEqualTo("1158201444");
            assertThat(health()).isEqualTo(200);
        } finally {
            world().database().start();
        }

        eventually().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(simulator().answersOn(phone)).containsExactly("trotzdem");
            assertThat(statesOf(phone)).containsExactly("read");
        });
        eventually()
                .atMost(RECOVERY)
                .untilAsserted(
                        () -> assertThat(deadLetters("the body is no JSON")).isPositive());
    }

    private int health() {
        return Http.send(
                        Http.to(node().address() + "/actuator/health/readiness").GET())
                .statusCode();
    }
}
