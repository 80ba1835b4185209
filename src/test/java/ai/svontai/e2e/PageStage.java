package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An origin for pages: serves ours from the class path, and answers their calls as a test wants it. */
final class PageStage implements AutoCloseable {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:;"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String API = "/api/onboarding/whatsapp";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript", "css", "text/css");

    /** What a page has asked for; the path without the API's beginning. */
    record Call(String what, Headers headers, String body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }
    }

    /** @param delivered false: the connection breaks instead */
    record Answer(int status, String type, String body, Map<String, String> headers, boolean delivered) {

        static Answer json(Object value) {
            return new Answer(200, "application/json", Http.write(value), Map.of(), true);
        }

        static Answer problem(int status, Object value) {
            return new Answer(status, "application/problem+json", Http.write(value), Map.of(), true);
        }

        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", html, Map.of("Content-Security-Policy", POLICY), true);
        }

        /** Another site's page, whose scripts may stand in it. */
        static Answer foreignPage(String html) {
            return new Answer(200, "text/html; charset=utf-8", html, Map.of(), true);
        }

        static Answer nothing() {
            return new Answer(0, "", "", Map.of(), false);
        }
    }

    private final HttpServer server;
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int interval = 40;

    PageStage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Milliseconds between two looks of the page at the status. */
    void looksEvery(int milliseconds) {
        interval = milliseconds;
    }

    /**
     * From now on these come one after the other, and the last of them again and again.
     *
     * @param what as {@code GET /status}
     */
    void answers(String what, Answer... inTurn) {
        answers.put(what, new CopyOnWriteArrayList<>(inTurn));
    }

    List<Call> calls(String what) {
        return calls.stream().filter(call -> call.what().equals(what)).toList();
    }

    /** All that was asked with this token. */
    List<Call> callsWith(String token) {
        return calls.stream()
                .filter(call -> call.header("Authorization").orElse("").endsWith(token))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var what = exchange.getRequestMethod() + " " + (path.startsWith(API) ? path.substring(API.length()) : path);
            calls.add(new Call(
                    what,
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var answer = scripted(what).or(() -> file(exchange.getRequestURI().getPath()));
            write(exchange, answer.orElseGet(() -> Answer.problem(404, Map.of("detail", "nothing at " + what))));
        }
    }

    private Optional<Answer> scripted(String what) {
        var inTurn = answers.get(what);
        if (inTurn == null) {
            return Optional.empty();
        }
        synchronized (inTurn) {
            return Optional.of(inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst());
        }
    }

    private Optional<Answer> file(String path) {
        var name = path.equals("/connect") ? "/connect/index.html" : path;
        var content = name.startsWith("/connect/") ? read("/static" + name) : null;
        if (content == null) {
            return Optional.empty();
        }
        var type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
        var body = content.replace("data-poll=\"2000\"", "data-poll=\"" + interval + "\"");
        return Optional.of(new Answer(200, type, body, Map.of("Content-Security-Policy", POLICY), true));
    }

    private static @Nullable String read(String resource) {
        try (var content = PageStage.class.getResourceAsStream(resource)) {
            return content == null ? null : new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.delivered()) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
