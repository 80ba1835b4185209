package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ClockOverHttpTest {

    private static RunningSimulator simulator;
    private static SimulatorClient client;

    @BeforeAll
    static void start() throws Exception {
        simulator = RunningSimulator.start();
        client = simulator.client();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void isMovedAndSet() throws Exception {
        client.put("/clock", Map.of("now", "2030-01-01T10:00:00Z"));
        var moved = client.json(client.put("/clock", Map.of("advance", "PT25H")));

        var expected = Instant.parse("2030-01-02T11:00:00Z");
        assertThat(Instant.parse(moved.path("now").asText())).isBetween(expected, expected.plusSeconds(60));
        assertThat(now()).isBetween(expected, expected.plusSeconds(60));
        client.put("/clock", Map.of("advance", "-PT25H"));
        assertThat(now()).isBefore(expected.minus(Duration.ofHours(24)));
    }

    @Test
    void testersAreToldHowToWriteIt() throws Exception {
        assertThat(client.put("/clock", Map.of("advance", "1 day")).body()).contains("PT25H");
        assertThat(client.put("/clock", Map.of()).body()).contains("set either advance or now");
        assertThat(client.put("/clock", Map.of("advance", "PT1H", "now", "2030-01-01T10:00:00Z"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aClockOfSomebodyElseStaysAsItIs() {
        var controller = new ClockController(Clock.systemUTC());

        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> controller.move(new ClockController.Move("PT1H", null)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT));
    }

    private static Instant now() throws Exception {
        return Instant.parse(client.get("/clock").path("now").asText());
    }
}
