package ai.svontai.e2e;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A tenant who connects the number of his business. */
final class Shop {

    private static final String API = "/api/onboarding/whatsapp";

    private final UUID tenant = UUID.randomUUID();
    private final World world;
    private final String business;

    /** @param wish how the business is to be at Meta */
    Shop(World world, Map<String, ?> wish) {
        this.world = world;
        this.business = signup("businesses", wish).path("business_id").asText();
    }

    UUID tenant() {
        return tenant;
    }

    /** As Meta sees it. */
    JsonNode business() {
        return Http.json(Http.send(Http.to(world.simulator().address() + "/simulator/signup/businesses/" + business)));
    }

    /** The first WABA, which there is. */
    JsonNode waba() {
        return business().at("/wabas/0");
    }

    /** Presses the button, accepts at Meta and comes back to a node; does not wait for its answer. */
    CompletableFuture<HttpResponse<String>> connect(Node node) {
        var begun = Http.send(request(world.first(), "/start", Map.of()));
        var state = Http.json(begun).path("state").asText();
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var code = signup(
                        "accept",
                        Map.of(
                                "client_id",
                                World.APP_ID,
                                "redirect_uri",
                                world.door() + API + "/callback",
                                "state",
                                state,
                                "business_id",
                                business))
                .path("code")
                .asText();
        var query = "?code=%s&state=%s".formatted(encode(code, UTF_8), encode(state, UTF_8));
        return Http.sendAway(Http.to(node.address() + API + "/callback" + query).header("Cookie", cookie));
    }

    JsonNode status() {
        return Http.json(Http.send(Http.to(world.first().address() + API + "/status")
                .header("Authorization", "Bearer " + world.tokens().of(tenant))));
    }

    /** Chooses the first of the numbers. */
    CompletableFuture<HttpResponse<String>> choose(Node node) {
        var waba = waba();
        return Http.sendAway(request(
                node,
                "/choices",
                Map.of(
                        "waba_id",
                        waba.path("waba_id").asText(),
                        "phone_number_id",
                        waba.at("/numbers/0/phone_number_id").asText())));
    }

    /** Presses a button of the page. */
    CompletableFuture<HttpResponse<String>> press(Node node, String button) {
        return Http.sendAway(request(node, "/" + button, Map.of()));
    }

    private HttpRequest.Builder request(Node node, String path, Map<String, ?> body) {
        return Http.to(node.address() + API + path)
                .header("Authorization", "Bearer " + world.tokens().of(tenant))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.write(body)));
    }

    private JsonNode signup(String path, Map<String, ?> body) {
        return Http.json(Http.send(Http.to(world.simulator().address() + "/simulator/signup/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.write(body)))));
    }
}
