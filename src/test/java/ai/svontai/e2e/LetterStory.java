package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stories about dead letters share: letters to begin with, and the API. */
abstract class LetterStory extends Story {

    static long now() {
        return Instant.now().getEpochSecond();
    }

    /** A message that nobody can read, of this phone; answers its letter once it is there. */
    JsonNode buried(String phone) {
        var before = list("text=" + phone).size();
        var timeless = new HashMap<>(Meta.text(phone, newWamid(), Instant.now(), "echo wieder da"));
        timeless.put("timestamp", "soon");
        assertThat(Meta.post(node(), Meta.webhook(Meta.messages(NUMBER, timeless)))
                        .statusCode())
                .isEqualTo(200);
        eventually().untilAsserted(() -> assertThat(list("text=" + phone)).hasSize(before + 1));
        return list("text=" + phone).get(0);
    }

    JsonNode list(String query) {
        return items(get("?" + query));
    }

    static JsonNode items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).path("items");
    }

    HttpResponse<String> get(String path) {
        return send(world().tokens().of(World.TENANT.value()), path, null);
    }

    HttpResponse<String> post(String path, @Nullable Map<String, ?> body) {
        return send(world().tokens().of(World.TENANT.value()), path, body == null ? Map.of() : body);
    }

    HttpResponse<String> send(String token, String path, @Nullable Map<String, ?> body) {
        var request = Http.to(node().address() + "/api/dead-letters" + path).header("Authorization", "Bearer " + token);
        return Http.send(
                body == null
                        ? request.GET()
                        : request.header("Content-Type", "application/json")
                                .POST(
                                        body.isEmpty()
                                                ? BodyPublishers.noBody()
                                                : BodyPublishers.ofString(Http.write(body))));
    }
}
