package ai.svontai.e2e;

import ai.svontai.simulator.SimulatorApplication;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Meta and the AI in a process that could be another one: spoken to over HTTP only. */
final class Simulator implements AutoCloseable {

    private final int port;
    private final ConfigurableApplicationContext context;
    private Duration passed = Duration.ZERO;

    Simulator(int port, int servicePort, SharedClock time) {
        this.port = port;
        this.context = new SpringApplicationBuilder(SimulatorApplication.class)
                .profiles("simulator")
                .initializers(time)
                .run(
                        "--spring.config.name=application-simulator",
                        "--spring.threads.virtual.enabled=true",
                        "--server.port=" + port,
                        "--svontai.simulator.service-port=" + servicePort,
                        "--svontai.simulator.app-secret=" + World.APP_SECRET,
                        "--svontai.simulator.verify-token=" + World.VERIFY_TOKEN,
                        "--svontai.simulator.access-token=" + World.ACCESS_TOKEN,
                        "--svontai.simulator.phone-number-id=" + World.NUMBER,
                        "--svontai.simulator.more-numbers[0].phone-number-id=" + World.OTHER_NUMBER,
                        "--svontai.simulator.more-numbers[0].display-phone-number=902125550200",
                        "--svontai.simulator.more-numbers[0].waba-id=" + World.OTHER_WABA,
                        "--svontai.simulator.more-numbers[0].access-token=" + World.OTHER_ACCESS_TOKEN,
                        "--svontai.simulator.more-numbers[1].phone-number-id=" + World.THIRD_NUMBER,
                        "--svontai.simulator.more-numbers[1].display-phone-number=902125550300",
                        "--svontai.simulator.more-numbers[1].waba-id=330011220044558",
                        "--svontai.simulator.more-numbers[1].access-token=" + World.OTHER_ACCESS_TOKEN + "-3",
                        "--svontai.simulator.more-numbers[2].phone-number-id=" + World.FOURTH_NUMBER,
                        "--svontai.simulator.more-numbers[2].display-phone-number=902125550400",
                        "--svontai.simulator.more-numbers[2].waba-id=330011220044559",
                        "--svontai.simulator.more-numbers[2].access-token=" + World.OTHER_ACCESS_TOKEN + "-4",
                        // Many stories let customers write without the simulator's knowledge.
                        "--svontai.simulator.limits.window=off",
                        "--svontai.simulator.ai-delay=20ms",
                        "--svontai.simulator.status-delay=20ms",
                        "--logging.level.root=INFO",
                        "--logging.threshold.console=WARN",
                        "--spring.main.banner-mode=off");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The customer writes to the first number. Answers the wamid. */
    String customerWrites(String phone, Map<String, Object> message) {
        var request = Http.to(address() + "/simulator/customers/" + phone + "/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.write(message)));
        return Http.json(Http.send(request)).path("wamid").asText();
    }

    String customerWrites(String phone, String text) {
        return customerWrites(phone, Map.of("text", text));
    }

    /** What the business's bubbles on the customer's phone say, in order. */
    List<String> answersOn(String phone) {
        return bubbles(phone).stream()
                .filter(bubble -> "business".equals(bubble.path("from").asText()))
                .map(bubble -> bubble.path("text").asText())
                .toList();
    }

    List<JsonNode> bubbles(String phone) {
        var request = Http.to(address() + "/simulator/customers/" + phone + "/messages");
        return StreamSupport.stream(Http.json(Http.send(request)).spliterator(), false)
                .toList();
    }

    void mishap(Map<String, Object> mishap) {
        mishaps(List.of(mishap));
    }

    /** These, and none of those before. */
    void mishaps(List<?> mishaps) {
        var answer = Http.send(Http.to(address() + "/simulator/mishaps")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Http.write(mishaps))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Changes something about the simulator itself. */
    JsonNode put(String path, Object body) {
        var answer = Http.send(Http.to(address() + path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Http.write(body))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return Http.json(answer);
    }

    /** Moves the time of the whole world. */
    void pass(Duration time) {
        put("/simulator/clock", Map.of("advance", time.toString()));
        passed = passed.plus(time);
    }

    /** It is as late again as for everybody else: other stories live in the same world. */
    void turnBackTime() {
        if (!passed.isZero()) {
            pass(passed.negated());
        }
    }

    void forgetCalls() {
        Http.send(Http.to(address() + "/simulator/graph-calls").DELETE());
    }

    void noMishaps() {
        Http.send(Http.to(address() + "/simulator/mishaps").DELETE());
    }

    JsonNode ledger() {
        return Http.json(Http.send(Http.to(address() + "/simulator/graph-calls")));
    }

    /** Shows the tokens and PINs that it knows, so that the scan learns them. */
    void tellSecrets() {
        Http.send(Http.to(address() + "/simulator/signup/businesses"));
    }

    @Override
    public void close() {
        context.close();
    }
}
