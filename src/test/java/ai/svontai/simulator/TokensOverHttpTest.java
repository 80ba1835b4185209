package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensOverHttpTest {

    private static final String TOKEN = "/numbers/778800112233445/token";
    private static final String GOOD = "simulated-access-token";
    private static final Map<String, Object> MESSAGE =
            Map.of("messaging_product", "whatsapp", "to", "+905321112233", "text", Map.of("body", "Hi"));

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

    @BeforeEach
    void asConfigured() throws Exception {
        client.put(TOKEN, Map.of("access_token", GOOD));
    }

    @Test
    void areRefusedWithTheirSubcodeUntilHealed() throws Exception {
        var token = client.json(client.put(TOKEN, Map.of("revoked", true, "subcode", 463)));
        var refused = client.graph(GOOD, MESSAGE);
        client.put(TOKEN, Map.of("revoked", false));
        var taken = client.graph(GOOD, MESSAGE);

        assertThat(token.path("revoked").asBoolean()).isTrue();
        assertThat(token.path("subcode").asInt()).isEqualTo(463);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(error(refused).path("code").asInt()).isEqualTo(190);
        assertThat(error(refused).path("error_subcode").asInt()).isEqualTo(463);
        assertThat(error(refused).path("message").asText()).contains("Session has expired");
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @Test
    void areRevokedByAChangedPasswordUnlessToldOtherwise() throws Exception {
        client.put(TOKEN, Map.of("revoked", true));

        assertThat(error(client.graph(GOOD, MESSAGE)).path("error_subcode").asInt())
                .isEqualTo(460);
    }

    @Test
    void areReplaced() throws Exception {
        client.put(TOKEN, Map.of("revoked", true));
        client.put(TOKEN, Map.of("access_token", "another"));

        assertThat(client.graph("another", MESSAGE).statusCode()).isEqualTo(200);
        assertThat(error(client.graph(GOOD, MESSAGE)).path("error_subcode").asInt())
                .isEqualTo(467);
        assertThat(client.get("").at("/numbers/0/access_token").asText()).isEqualTo("another");
    }

    @Test
    void testersAreToldWhatToDo() throws Exception {
        assertThat(client.put("/numbers/1/token", Map.of("revoked", true)).body())
                .contains("phone number id");
        assertThat(client.put(TOKEN, Map.of()).body()).contains("set revoked");
        assertThat(client.put(TOKEN, Map.of("access_token", " ")).statusCode()).isEqualTo(400);
    }

    private static JsonNode error(HttpResponse<String> response) throws Exception {
        return client.json(response).path("error");
    }
}
