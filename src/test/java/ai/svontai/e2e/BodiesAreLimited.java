package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies that would fill a node's memory. Whoever is answered before he has sent all was not read to the end. */
abstract class BodiesAreLimited extends Story {

    private static final String ANY = "X-Any: any";
    private static final int TOO_MUCH = 4 * 1024 * 1024 + 1_000;

    @Test
    void toNothingWhereNoneBelongs() throws Exception {
        for (var path : new String[] {
            "/webhooks/whatsapp",
            "/whatsapp/webhook",
            "/api/onboarding/whatsapp/callback?state=x",
            "/connect/index.html",
            "/actuator/health"
        }) {
            assertThat(RawHttp.begin(node(), "GET", path, ANY, 1_000)).as(path).startsWith("HTTP/1.1 413");
        }
        assertThat(RawHttp.begin(node(), "HEAD", "/connect/index.html", ANY, 1_000))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void toNothingWhereATokenIsMissing() throws Exception {
        var form = "Content-Type: application/x-www-form-urlencoded";
        for (var path : new String[] {"/api/templates/sync", "/operator/send-message", "/nothing"}) {
            assertThat(RawHttp.announce(node(), path, 1_000)).as(path).startsWith("HTTP/1.1 401");
            assertThat(RawHttp.begin(node(), "POST", path, ANY, 1_000)).as(path).startsWith("HTTP/1.1 401");
            assertThat(RawHttp.begin(node(), "PUT", path, form, 1_000)).as(path).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void toWhatAnEditedLetterNeedsWhereThereIsOne() throws Exception {
        var token = "Content-Type: application/json\r\nAuthorization: Bearer "
                + world().tokens().of(World.TENANT.value());
        for (var path : new String[] {"/api/templates/sync", "/operator/send-message", "/api/nothing"}) {
            assertThat(RawHttp.begin(node(), "POST", path, token, TOO_MUCH))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
        }
        assertThat(RawHttp.begin(node(), "GET", "/api/templates", token, 1_000)).startsWith("HTTP/1.1 413");
    }

    @Test
    void toWhatMetaSendsAtItsDoors() throws Exception {
        for (var path : new String[] {"/webhooks/whatsapp", "/whatsapp/webhook"}) {
            assertThat(RawHttp.begin(node(), "POST", path, ANY, TOO_MUCH))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void toWhatIsNotCompressed() throws IOException {
        var body = zipped(Meta.webhook());
        var webhook = Meta.signed(node(), body, World.APP_SECRET).header("Content-Encoding", "gzip");
        var api = Http.to(node().address() + "/api/templates/sync")
                .header("Authorization", "Bearer " + world().tokens().of(World.TENANT.value()))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body));

        assertThat(Http.send(webhook).statusCode()).isEqualTo(415);
        var answer = Http.send(api);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Http.json(answer).path("detail").asText()).contains("without Content-Encoding");
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
