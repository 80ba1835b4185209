package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of the webhooks: takes what is signed with the secret, after as many failures as it is told. */
class WebhookReceiver implements AutoCloseable {

    static final String SECRET = "test-secret";

    private final HttpServer server;
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> raw = new CopyOnWriteArrayList<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/webhooks", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks");
    }

    void failNext(int times) {
        failuresLeft.set(times);
    }

    int failuresLeft() {
        return failuresLeft.get();
    }

    /** The bodies as they came. */
    List<String> raw() {
        return List.copyOf(raw);
    }

    List<JsonNode> bodies() {
        return List.copyOf(taken);
    }

    /** The values of the changes of this field. */
    List<JsonNode> news(String field) {
        return taken.stream()
                .map(body -> body.at("/entry/0/changes/0"))
                .filter(change -> change.path("field").asText().equals(field))
                .map(change -> change.path("value"))
                .toList();
    }

    /** The values of the changes that carry messages. */
    List<JsonNode> messages() {
        return values("messages");
    }

    /** The values of the changes that carry statuses of this message. */
    List<JsonNode> statuses(String wamid) {
        return values("statuses").stream()
                .filter(value -> value.at("/statuses/0/id").asText().equals(wamid))
                .toList();
    }

    /** What was told about this message, in the order of arrival. */
    List<String> words(String wamid) {
        return statuses(wamid).stream()
                .map(value -> value.at("/statuses/0/status").asText())
                .toList();
    }

    private List<JsonNode> values(String array) {
        return taken.stream()
                .map(body -> body.at("/entry/0/changes/0/value"))
                .filter(value -> value.has(array))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
            assertThat(signature).isEqualTo(Signature.of(body, SECRET));
            raw.add(new String(body, UTF_8));
            taken.add(new ObjectMapper().readTree(body));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
