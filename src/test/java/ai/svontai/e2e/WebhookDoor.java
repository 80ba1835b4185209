package ai.svontai.e2e;

import static ai.svontai.e2e.World.NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may come in by Meta's door, and how forgers are turned away. */
abstract class WebhookDoor extends Story {

    private static final String BODY = Meta.webhook();

    @Test
    void opensForSignedWebhooks() {
        var answer = Meta.post(node(), BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void opensAtTheOlderAddressToo() {
        var request = Http.to(node().address() + "/whatsapp/webhook")
                .header("X-Hub-Signature-256", Meta.signature(BODY.getBytes(UTF_8), World.APP_SECRET))
                .POST(BodyPublishers.ofString(BODY));

        assertThat(Http.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void opensForTheSecretBeforeTheLastChange() {
        var answer = Http.send(Meta.signed(node(), BODY.getBytes(UTF_8), World.PREVIOUS_APP_SECRET));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void staysShutForForgersAndTellsThemNothing() {
        var body = BODY.getBytes(UTF_8);
        var unsigned = Meta.unsigned(node(), body);
        var forged = Meta.signed(node(), body, "another-secret");
        var empty = Meta.unsigned(node(), body).header("X-Hub-Signature-256", "");
        var cut = Meta.unsigned(node(), body).header("X-Hub-Signature-256", "sha256=");
        var otherBody = Meta.unsigned(node(), body)
                .header("X-Hub-Signature-256", Meta.signature("{}".getBytes(UTF_8), World.APP_SECRET));

        for (var request : new HttpRequest.Builder[] {unsigned, forged, empty, cut, otherBody}) {
            var answer = Http.send(request);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
        }
    }

    @Test
    void staysShutForASignatureThatIsNotEvenAscii() throws Exception {
        var answer = RawHttp.post(node(), "/webhooks/whatsapp", "X-Hub-Signature-256: sha256=ğüş\u00ff", BODY);

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(RawHttp.post(node(), "/webhooks/whatsapp?hub%00mode=%C2%9F", "X-Strange: \u009f", BODY))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void looksAtTheSignatureWhateverTheBodyCallsItself() {
        var body = BODY.getBytes(UTF_8);
        for (var type : new String[] {
            "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=nonsense", "nonsense"
        }) {
            var unsigned = Http.to(node().address() + "/webhooks/whatsapp").POST(BodyPublishers.ofByteArray(body));
            var signed = Http.to(node().address() + "/webhooks/whatsapp")
                    .header("X-Hub-Signature-256", Meta.signature(body, World.APP_SECRET))
                    .POST(BodyPublishers.ofByteArray(body));

            assertThat(Http.send(unsigned.header("Content-Type", type)).statusCode())
                    .as(type)
                    .isEqualTo(403);
            assertThat(Http.send(signed.header("Content-Type", type)).statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void givesNoHeaderBackThatCameIn() {
        var answer = Http.send(Meta.signed(node(), BODY.getBytes(UTF_8), World.APP_SECRET)
                .header("Authorization", "Bearer secret")
                .header("Cookie", "session=secret")
                .header("X-Private", "secret"));

        assertThat(answer.headers().map().toString()).doesNotContain("secret", "sha256");
    }

    @Test
    void takesAnEmptyBodyAndBuriesIt() {
        assertThat(Meta.post(node(), new byte[0]).statusCode()).isEqualTo(200);
        eventually()
                .untilAsserted(
                        () -> assertThat(deadLetters("the body is empty")).isPositive());
    }

    @Test
    void isTooNarrowForFourMegabytes() throws Exception {
        var body = new byte[4_000_000];
        var chunked = Http.to(node().address() + "/webhooks/whatsapp")
                .header("X-Hub-Signature-256", Meta.signature(body, World.APP_SECRET))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(RawHttp.announce(node(), "/webhooks/whatsapp", body.length)).startsWith("HTTP/1.1 413");
        assertThat(status(chunked)).isIn(413, -1);
    }

    @Test
    void isWideEnoughForThreeMegabytes() {
        var text = "x".repeat(60_000);
        var phone = newPhone();
        var messages = IntStream.range(0, 50)
                .mapToObj(i -> Meta.text(phone, newWamid(), Instant.now(), text))
                .toArray();

        assertThat(Meta.post(node(), Meta.webhook(Meta.messages(NUMBER, messages)))
                        .statusCode())
                .isEqualTo(200);
        eventually().untilAsserted(() -> assertThat(messagesFrom(phone)).isEqualTo(50));
        eventually().until(() -> !simulator().answersOn(phone).isEmpty()); // before another story begins
    }

    @Test
    void givesTheChallengeBackToWhoeverKnowsTheVerifyToken() {
        for (var path : new String[] {"/webhooks/whatsapp", "/whatsapp/webhook"}) {
            var answer = Meta.handshake(node(), path, "subscribe", World.VERIFY_TOKEN);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("1158201444");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(Meta.handshake(node(), path, "subscribe", "wrong").statusCode())
                    .isEqualTo(403);
            assertThat(Meta.handshake(node(), path, "subscribe", "%C4%9F").statusCode())
                    .isEqualTo(403);
            assertThat(Meta.handshake(node(), path, "unsubscribe", World.VERIFY_TOKEN)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(Http.send(Http.to(node().address() + path).GET()).statusCode())
                    .isEqualTo(400);
        }
    }

    /** The status, or -1 when the server has hung up before the client had sent all. */
    private static int status(HttpRequest.Builder request) {
        try {
            return Http.send(request).statusCode();
        } catch (UncheckedIOException hungUp) {
            return -1;
        }
    }
}
