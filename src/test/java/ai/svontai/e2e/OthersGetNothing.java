package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.local.LocalSecrets;
import ai.svontai.local.LocalTokens;
import ai.svontai.routes.HttpEndpoints;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever the service can be asked, nobody else gets anything of a tenant's or changes it. The endpoints are read from
 * the routes: a new one needs a case in {@link EndpointCases}.
 */
abstract class OthersGetNothing extends LetterStory {

    /** Open by design: Meta proves itself by a signature or by a state, and neither names a tenant to the outside. */
    private static final Set<String> OPEN = Set.of(
            "GET /webhooks/whatsapp",
            "POST /webhooks/whatsapp",
            "GET /whatsapp/webhook",
            "POST /whatsapp/webhook",
            "GET /api/onboarding/whatsapp/callback");

    private Belongings mine;
    private EndpointCases cases;

    /** The tenant has a bit of everything: a conversation in its hand, a message that waits, and a dead letter. */
    @BeforeEach
    void own() {
        var letter = buried(newPhone()).path("id").asText();
        var phone = newPhone();
        simulator().customerWrites(phone, "echo Guten Tag");
        var late = newPhone();
        var yesterday = Instant.now().minus(Duration.ofHours(25)).getEpochSecond();
        simulator().customerWrites(late, Map.of("text", "echo gestern", "timestamp", yesterday));
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        eventually().untilAsserted(() -> assertThat(statesOf(late)).containsExactly("parked"));
        eventually().until(() -> hasEveryStatus(phone));
        var conversation = conversationWith(phone);
        new Desk(node(), owner()).takeOver(conversation);
        mine = new Belongings(world(), phone, conversation, answerIn(conversationWith(late)), letter);
        cases = new EndpointCases(mine);
    }

    private String answerIn(String conversation) {
        return sql().sql("select id from message where conversation_id = :id::uuid and sender = 'bot'")
                .param("id", conversation)
                .query(String.class)
                .single();
    }

    @Test
    void everyEndpointHasACase() {
        var endpoints = HttpEndpoints.of(Path.of("routes"));
        endpoints.removeAll(OPEN);

        assertThat(cases.all()).extracting(EndpointCases.Case::endpoint).hasSameElementsAs(endpoints);
    }

    @Test
    void whoAreAnotherTenant() {
        var before = mine.state();
        for (var asked : cases.all()) {
            var answer = send(asked, stranger(asked), "");
            assertThat(answer.statusCode()).as(asked + answer.body()).isIn(asked.strangersRead());
            assertThat(mine.tracesIn(answer.body())).as(asked + answer.body()).isEmpty();
        }

        assertThat(mine.state()).isEqualTo(before);
        assertThat(mine.auditOf("stranger")).isEmpty();
    }

    /** A header is no way in either, and tells no existing tenant from any other. */
    @Test
    void whoNameTheTenantInAHeader() {
        var token = world().tokens().of(World.OTHER_TENANT.value(), "stranger");
        for (var asked : cases.all()) {
            var existing = send(asked, token, World.TENANT.toString());
            var made = send(asked, token, "77777777-7777-4777-8777-777777777777");

            assertThat(existing.statusCode()).as(asked.toString()).isEqualTo(403);
            assertThat(existing.body()).isEqualTo(made.body());
        }
    }

    @Test
    void whoHaveNoGoodToken() {
        var before = mine.state();
        var other = new LocalTokens(LocalSecrets.fresh().jwtSecret()).of(World.TENANT.value());
        for (var token : new String[] {"", "nonsense", other, expired(), refresh()}) {
            forEach(token, (asked, answer) -> {
                assertThat(answer.statusCode()).as(asked + token).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            });
        }

        assertThat(mine.state()).isEqualTo(before);
    }

    @Test
    void whoMayOnlyLook() {
        var before = mine.state();
        var viewer = world().tokens().of(World.TENANT.value(), "viewer", "viewer");
        for (var asked : cases.all()) {
            if (asked.changes()) {
                var answer = send(asked, viewer, "");
                assertProblem(403, "needs the permission", answer);
            }
        }

        assertThat(mine.state()).isEqualTo(before);
        assertThat(mine.auditOf("viewer")).isEmpty();
    }

    @Test
    void whoMayDoNothing() {
        var before = mine.state();
        forEach(
                world().tokens().of(World.TENANT.value(), "nobody", "none"),
                (asked, answer) -> assertProblem(403, "needs the permission", answer));
        forEach(
                world().tokens().ofNobody(),
                (asked, answer) ->
                        assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(403));

        assertThat(mine.state()).isEqualTo(before);
    }

    /** Else the cases above would say nothing. */
    @Test
    void butTheTenantGetsSomething() {
        assertThat(cases.all()).filteredOn(asked -> !asked.changes()).allSatisfy(asked -> {
            var answer = send(asked, owner(), "");
            assertThat(answer.statusCode()).as(asked + answer.body()).isNotIn(401, 403, 500);
        });
        assertThat(send(cases.of("GET /api/dead-letters/{id}"), owner(), "").body())
                .contains(mine.letter());
        assertThat(send(cases.of("GET /operator/messages"), owner(), "").body()).contains(mine.message());
        assertThat(send(cases.of("POST /operator/send-message"), owner(), "").statusCode())
                .isEqualTo(200);
    }

    private void forEach(String token, BiConsumer<EndpointCases.Case, HttpResponse<String>> check) {
        cases.all().forEach(asked -> check.accept(asked, send(asked, token, "")));
    }

    private HttpResponse<String> send(EndpointCases.Case asked, String token, String tenant) {
        var request = Http.to(node().address() + asked.path());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!tenant.isEmpty()) {
            request.header("X-Tenant-ID", tenant);
        }
        return Http.send(
                asked.body().isEmpty()
                        ? request.method(asked.verb(), BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(asked.verb(), BodyPublishers.ofString(asked.body())));
    }

    /** Where a request is about the caller's own things he has none: the other tenant's are needed by other stories. */
    private String stranger(EndpointCases.Case asked) {
        var tenant = asked.isAboutOwnThings() ? UUID.randomUUID() : World.OTHER_TENANT.value();
        return world().tokens().of(tenant, "stranger");
    }

    private String owner() {
        return world().tokens().of(World.TENANT.value(), "owner");
    }

    private String expired() {
        return world().tokens()
                .with(claims -> claims.claim("tenant_id", World.TENANT.toString())
                        .claim("role", "owner")
                        .issuedAt(Instant.now().minusSeconds(3600))
                        .expiresAt(Instant.now().minusSeconds(60)));
    }

    private String refresh() {
        return world().tokens()
                .with(claims -> claims.claim("tenant_id", World.TENANT.toString())
                        .claim("role", "owner")
                        .claim("type", "refresh"));
    }
}
