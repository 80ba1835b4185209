package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs a business of its own up, and calls the Graph for it. */
class Signup {

    static final String REDIRECT = "http://localhost:8080/api/onboarding/whatsapp/callback";
    static final String APP = "9988776655443322";
    static final String APP_TOKEN = APP + "|" + WebhookReceiver.SECRET;
    static final String PARTNER = "100200300400500";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final SimulatorClient client;
    private final JsonNode business;

    /** @param wish how the business is to be */
    Signup(SimulatorClient client, Map<String, ?> wish) throws Exception {
        this.client = client;
        business = client.json(client.post("/signup/businesses", wish));
    }

    String businessId() {
        return business.path("business_id").asText();
    }

    String wabaId() {
        return business.at("/wabas/0/waba_id").asText();
    }

    String numberId() {
        return business.at("/wabas/0/numbers/0/phone_number_id").asText();
    }

    /** The business as it is now. */
    JsonNode state() throws Exception {
        return client.get("/signup/businesses/" + businessId());
    }

    JsonNode number() throws Exception {
        return state().at("/wabas/0/numbers/0");
    }

    /** What the dialog ends with. */
    JsonNode accept(Map<String, ?> more) throws Exception {
        var choice = new HashMap<String, Object>(
                Map.of("client_id", APP, "redirect_uri", REDIRECT, "business_id", businessId()));
        choice.putAll(more);
        return client.json(client.post("/signup/accept", choice));
    }

    String code() throws Exception {
        return accept(Map.of()).path("code").asText();
    }

    static Map<String, String> exchange(String code) {
        return Map.of(
                "client_id", APP, "client_secret", WebhookReceiver.SECRET, "code", code, "redirect_uri", REDIRECT);
    }

    String token() throws Exception {
        return client.json(form("oauth/access_token", "", exchange(code())))
                .path("access_token")
                .asText();
    }

    /** Subscribed and registered. Answers the token. */
    String connected() throws Exception {
        var token = token();
        post(wabaId() + "/subscribed_apps", token, Map.of());
        register(token, "123456");
        return token;
    }

    HttpResponse<String> register(String token, String pin) throws Exception {
        return post(numberId() + "/register", token, Map.of("messaging_product", "whatsapp", "pin", pin));
    }

    HttpResponse<String> send(String token, String to) throws Exception {
        return post(
                numberId() + "/messages",
                token,
                Map.of("messaging_product", "whatsapp", "to", to, "text", Map.of("body", "Merhaba")));
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return client.ask("GET", "v25.0/" + path, token, "", "");
    }

    HttpResponse<String> delete(String path, String token) throws Exception {
        return client.ask("DELETE", "v25.0/" + path, token, "", "");
    }

    HttpResponse<String> post(String path, String token, Map<String, ?> body) throws Exception {
        return client.graph("POST", path, token, body);
    }

    /** Posts a form. */
    HttpResponse<String> form(String path, String token, Map<String, String> fields) throws Exception {
        return client.ask("POST", "v25.0/" + path, token, FORM, query(fields));
    }

    JsonNode debug(String token) throws Exception {
        var answer = get("debug_token?input_token=" + token, APP_TOKEN);
        return client.json(answer).path("data");
    }

    void pass(Duration time) throws Exception {
        client.put("/clock", Map.of("advance", time.toString()));
    }

    /** The calls about this business. */
    List<JsonNode> calls() throws Exception {
        return client.get("/signup/calls")
                .valueStream()
                .filter(call -> call.path("business").asText().equals(businessId()))
                .toList();
    }

    JsonNode json(HttpResponse<String> response) throws Exception {
        return client.json(response);
    }

    /** HTTP status, code and subcode of a refusal, 0 for what it does not have. */
    List<Integer> refusal(HttpResponse<String> response) throws Exception {
        var error = client.json(response).path("error");
        return List.of(
                response.statusCode(),
                error.path("code").asInt(),
                error.path("error_subcode").asInt());
    }

    static String message(JsonNode answer) {
        return answer.at("/error/message").asText();
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
