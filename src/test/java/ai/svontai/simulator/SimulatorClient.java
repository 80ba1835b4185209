package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Speaks to a running simulator over HTTP, as the service and the testers do. */
class SimulatorClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base;

    SimulatorClient(int port) {
        base = "http://localhost:" + port + "/simulator";
    }

    HttpResponse<String> sendText(String to, String text) throws IOException, InterruptedException {
        return graph(
                "simulated-access-token",
                Map.of(
                        "messaging_product",
                        "whatsapp",
                        "to",
                        to,
                        "text",
                        Map.of("body", text),
                        "biz_opaque_callback_data",
                        "attempt-1"));
    }

    /** Sends a text that is accepted. */
    String wamidOf(String to, String text) throws IOException, InterruptedException {
        return wamid(json(sendText(to, text)));
    }

    static String wamid(JsonNode answer) {
        return answer.at("/messages/0/id").asText();
    }

    HttpResponse<String> graph(String token, Object body) throws IOException, InterruptedException {
        return http.send(
                request("/graph/v25.0/778800112233445/messages")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a template to a customer, with such components. */
    HttpResponse<String> sendTemplate(String to, String name, List<?> components)
            throws IOException, InterruptedException {
        var template = Map.of("name", name, "language", Map.of("code", "tr"), "components", components);
        return graph(
                "simulated-access-token",
                Map.of("messaging_product", "whatsapp", "to", to, "type", "template", "template", template));
    }

    /** Asks the Graph for something of the demo WABA, or whatever else the path names. */
    HttpResponse<String> graph(String method, String path, String token, Object body)
            throws IOException, InterruptedException {
        return http.send(
                request("/graph/v25.0/" + path)
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks the Graph with a token, or with none if it is empty. */
    HttpResponse<String> ask(String method, String path, String token, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/graph/" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a page of the simulator, or sends a form there; redirects are not followed. */
    HttpResponse<String> page(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Follows a link, which knows all it needs. */
    JsonNode follow(String url) throws IOException, InterruptedException {
        return json(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return exchange("POST", path, body);
    }

    HttpResponse<String> put(String path, Object body) throws IOException, InterruptedException {
        return exchange("PUT", path, body);
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return http.send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(http.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** How the phone of this customer shows its last message. */
    JsonNode lastBubble(String phone) throws IOException, InterruptedException {
        var bubbles = get("/customers/" + phone + "/messages");
        return bubbles.path(bubbles.size() - 1);
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    JsonNode read(String json) throws IOException {
        return mapper.readTree(json);
    }

    private HttpResponse<String> exchange(String method, String path, Object body)
            throws IOException, InterruptedException {
        var bytes = BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
        return http.send(request(path).method(method, bytes).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    }
}
