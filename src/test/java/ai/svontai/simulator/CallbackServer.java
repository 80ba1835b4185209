package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A callback of somebody's own: proves itself by its verify token, or fails to. */
class CallbackServer implements AutoCloseable {

    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=(\\d+)");

    private final HttpServer server;
    private final String verifyToken;
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private volatile String answer = "%s";
    private volatile boolean silent;

    CallbackServer(String verifyToken) throws IOException {
        this.verifyToken = verifyToken;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/callback";
    }

    List<String> posts() {
        return List.copyOf(posts);
    }

    void answerJson() {
        answer = "{\"challenge\":\"%s\"}";
    }

    void neverAnswer() {
        silent = true;
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (silent) {
            return;
        }
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                posts.add(body);
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var query = exchange.getRequestURI().getQuery();
            var challenge = CHALLENGE.matcher(query);
            if (!challenge.find()
                    || !query.contains("hub.mode=subscribe")
                    || !query.endsWith("hub.verify_token=" + verifyToken)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            var bytes = answer.replace("%s", challenge.group(1)).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
