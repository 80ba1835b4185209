package ai.svontai.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Somebody of a tenant who connects a number, with a browser that keeps cookies. */
final class SignUps {

    private static final String PATH = "/api/onboarding/whatsapp";
    private static final Pattern OUTCOME =
            Pattern.compile("<script type=\"application/json\" id=\"outcome\">(.*?)</script>");

    private final World world;
    private final Node node;
    private final UUID tenant;
    private final String token;
    private @Nullable String cookie;
    private String language = "tr";

    SignUps(World world, Node node, UUID tenant, String person) {
        this.world = world;
        this.node = node;
        this.tenant = tenant;
        this.token = world.tokens().of(tenant, person);
    }

    /** Of a tenant nobody has heard of. */
    static SignUps ofNewTenant(World world) {
        return new SignUps(world, world.first(), UUID.randomUUID(), "owner");
    }

    /** The same tenant's, in another browser. */
    SignUps withPerson(String person) {
        return new SignUps(world, node, tenant, person);
    }

    SignUps speaking(String other) {
        language = other;
        return this;
    }

    UUID tenant() {
        return tenant;
    }

    String token() {
        return token;
    }

    /** Presses the button. Answers the state. */
    String start() {
        return started().path("state").asText();
    }

    JsonNode started() {
        var answer = tryStart();
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        return Desk.done(answer);
    }

    HttpResponse<String> tryStart() {
        return post("/start", null);
    }

    void forgetCookies() {
        cookie = null;
    }

    /** Starts, and says yes at Meta, and comes back. Answers what the window shows. */
    JsonNode connect(Portfolio business) {
        return outcome(comesBack(business.accept(start())));
    }

    /** The browser goes where Meta sends it. */
    HttpResponse<String> comesBack(String location) {
        var here = URI.create(node.address());
        var there = URI.create(location);
        var request = Http.to("http://%s%s?%s".formatted(here.getAuthority(), there.getRawPath(), there.getRawQuery()))
                .header("Accept-Language", language);
        return Http.send(cookie == null ? request : request.header("Cookie", "theme=dark; " + cookie));
    }

    /** The browser comes to the callback with this behind the question mark. */
    HttpResponse<String> comesBackWith(String query) {
        return comesBack(world.door() + PATH + "/callback?" + query);
    }

    /** What the page in Meta's window tells its script. */
    static JsonNode outcome(HttpResponse<String> page) {
        var found = OUTCOME.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.body());
        }
        return Http.parse(found.group(1));
    }

    HttpResponse<String> complete(String state, String code, Map<String, String> claims) {
        var body = new HashMap<String, Object>(claims);
        body.put("state", state);
        body.put("code", code);
        return post("/complete", Http.write(body));
    }

    JsonNode status() {
        return get("/status");
    }

    JsonNode account() {
        return get("/account");
    }

    /** What a check that asks Meta says of this. */
    JsonNode liveCheck(String key) {
        return StreamSupport.stream(get("/diagnostics?live=true").path("checks").spliterator(), false)
                .filter(check -> key.equals(check.path("key").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no check " + key));
    }

    JsonNode choices() {
        return get("/choices");
    }

    HttpResponse<String> choose(String waba, String number) {
        return post("/choices", Http.write(Map.of("waba_id", waba, "phone_number_id", number)));
    }

    HttpResponse<String> retry(String step) {
        return post("/retry-step/" + step, null);
    }

    HttpResponse<String> tryPin(String pin) {
        return post("/retry-step/ready", Http.write(Map.of("pin", pin)));
    }

    HttpResponse<String> reset() {
        return post("/reset", null);
    }

    HttpResponse<String> disconnect() {
        return post("/disconnect", null);
    }

    String needs() {
        return status().path("needs").asText();
    }

    boolean isReady() {
        var status = status();
        return status.path("is_complete").asBoolean()
                && status.path("connected").asBoolean();
    }

    JsonNode step(String key) {
        return StreamSupport.stream(status().path("steps").spliterator(), false)
                .filter(step -> key.equals(step.path("step_key").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no step " + key));
    }

    /** What stands at the step that does not go on. */
    String complaint() {
        return step(status().path("current_step").asText()).path("message").asText();
    }

    private JsonNode get(String path) {
        return Desk.done(Http.send(request(path).GET()));
    }

    private HttpResponse<String> post(String path, @Nullable String body) {
        var request = request(path).header("Content-Type", "application/json");
        return Http.send(request.POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return Http.to(node.address() + PATH + path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }
}
