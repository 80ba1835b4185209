package ai.svontai.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A business at Meta that has numbers to connect, and what it does there. */
record Portfolio(Simulator simulator, String id, List<String> wabas, List<String> numbers) {

    private static final String SIGNUP = "/simulator/signup";

    /** With one WABA and one verified number, if nothing else is wished. */
    static Portfolio found(Simulator simulator, Map<String, ?> wish) {
        var made = send(simulator, "POST", "/businesses", wish);
        var wabas = stream(made.path("wabas")).toList();
        return new Portfolio(
                simulator,
                made.path("business_id").asText(),
                wabas.stream().map(waba -> waba.path("waba_id").asText()).toList(),
                wabas.stream()
                        .flatMap(waba -> stream(waba.path("numbers")))
                        .map(number -> number.path("phone_number_id").asText())
                        .toList());
    }

    String waba() {
        return wabas.getFirst();
    }

    String number() {
        return numbers.getFirst();
    }

    JsonNode state() {
        return get(simulator, "/businesses/" + id);
    }

    /** How its first WABA stands. */
    JsonNode wabaState() {
        return state().path("wabas").path(0);
    }

    /** How the first number of its first WABA stands. */
    JsonNode numberState() {
        return wabaState().path("numbers").path(0);
    }

    void change(Map<String, Object> number) {
        send(simulator, "PUT", "/numbers/" + number(), number);
    }

    /** Says yes in the dialog of a browser. Answers where the browser goes. */
    String accept(String state) {
        return accept(state, Map.of()).path("location").asText();
    }

    /** Says yes, with choices or with the pop-up of Meta's JavaScript SDK. */
    JsonNode accept(String state, Map<String, Object> more) {
        var choice = new HashMap<String, Object>(more);
        choice.put("client_id", World.APP_ID);
        choice.put("business_id", id);
        choice.put("state", state);
        if (!more.containsKey("popup")) {
            choice.put("redirect_uri", redirectUri(simulator));
        }
        return send(simulator, "POST", "/accept", choice);
    }

    /** Meta tells us that the business has shared its WABA. */
    void tellAdded() {
        send(
                simulator,
                "POST",
                "/account-updates",
                Map.of(
                        "field",
                        "account_update",
                        "value",
                        Map.of(
                                "event",
                                "PARTNER_ADDED",
                                "waba_info",
                                Map.of("waba_id", waba(), "owner_business_id", id))));
    }

    /** What sign-ups have called for it on the Graph. */
    List<JsonNode> calls() {
        return stream(get(simulator, "/calls"))
                .filter(call -> id.equals(call.path("business").asText()))
                .toList();
    }

    long calls(String method, String path) {
        return calls().stream()
                .filter(call -> method.equals(call.path("method").asText()))
                .filter(call -> call.path("path").asText().endsWith(path))
                .count();
    }

    /** Whether its tokens work still, the newest first. */
    List<Boolean> livingTokens() {
        return stream(state().path("tokens"))
                .map(token -> token.path("alive").asBoolean())
                .toList();
    }

    private static String redirectUri(Simulator simulator) {
        return ask(simulator, "/simulator").path("redirect_uris").path(0).asText();
    }

    private static JsonNode get(Simulator simulator, String path) {
        return ask(simulator, SIGNUP + path);
    }

    private static JsonNode ask(Simulator simulator, String path) {
        return Http.json(Http.send(Http.to(simulator.address() + path)));
    }

    private static JsonNode send(Simulator simulator, String method, String path, Map<String, ?> body) {
        var answer = Http.send(Http.to(simulator.address() + SIGNUP + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Http.write(body))));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body().isEmpty() ? Http.parse("{}") : Http.json(answer);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
