package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The Graph API, as far as sending goes: same path, same JSON, same refusals. */
@RestController
@RequestMapping(GraphCall.BASE)
@Profile("simulator")
class GraphController {

    private final Entrance entrance;
    private final MetaBusinesses businesses;
    private final SendRequestReader reader;
    private final Acceptance acceptance;
    private final Throttle throttle;
    private final Ledger ledger;
    private final Mishaps mishaps;
    private final Agenda agenda;

    GraphController(
            Entrance entrance,
            MetaBusinesses businesses,
            SendRequestReader reader,
            Acceptance acceptance,
            Throttle throttle,
            Ledger ledger,
            Mishaps mishaps,
            Agenda agenda) {
        this.entrance = entrance;
        this.businesses = businesses;
        this.reader = reader;
        this.acceptance = acceptance;
        this.throttle = throttle;
        this.ledger = ledger;
        this.mishaps = mishaps;
        this.agenda = agenda;
    }

    @PostMapping("/{version}/{phoneNumberId}/messages")
    DeferredResult<ResponseEntity<byte[]>> messages(
            @PathVariable String version,
            @PathVariable String phoneNumberId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        var answer = CompletableFuture.completedFuture(GraphCall.of(request, body))
                .thenApply(call -> entrance.number(phoneNumberId, call))
                .thenApply(this::connected)
                .thenCompose(number -> answer(version, number, reader.open(body)));
        return Eventually.of(answer.whenComplete((given, failure) -> {
            if (Eventually.cause(failure) instanceof GraphRefusal refusal) {
                ledger.refuse(phoneNumberId, refusal.code());
            }
        }));
    }

    @RequestMapping("/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        throw GraphRefusal.unknownPath(GraphCall.pathOf(request));
    }

    private BusinessNumber connected(BusinessNumber number) {
        if (!businesses.isConnected(number)) {
            throw SignupRefusal.notRegistered();
        }
        return number;
    }

    private CompletableFuture<ResponseEntity<byte[]>> answer(String version, BusinessNumber number, JsonNode json) {
        return json.path("status").asText().equals("read")
                ? CompletableFuture.completedFuture(markAsRead(version, json.hasNonNull("message_id")))
                : send(version, reader.read(json, number));
    }

    /** Mishaps befall messages only, and no others than those within the limits: nothing else uses one up. */
    private CompletableFuture<ResponseEntity<byte[]>> send(String version, SendRequest request) {
        throttle.pass(request);
        var mishap = mishaps.next(Mishap.Target.GRAPH);
        if (!mishap.sparesTheWork()) {
            return agenda.hold(mishap, mishap.delay()).thenApply(struck -> disturbed(struck));
        }
        return acceptance
                .accept(request)
                .thenCompose(answer -> agenda.hold(answer, mishap.delay()))
                .thenApply(answer ->
                        mishap.drop() || mishap.malformed() ? disturbed(mishap) : GraphAnswer.ok(answer, version));
    }

    static ResponseEntity<byte[]> disturbed(Mishap mishap) {
        if (mishap.drop()) {
            throw new ConnectionCut();
        }
        if (mishap.malformed()) {
            return Garbage.answer(mishap.httpStatus());
        }
        throw GraphRefusal.by(mishap);
    }

    private static ResponseEntity<byte[]> markAsRead(String version, boolean hasMessageId) {
        if (!hasMessageId) {
            throw GraphRefusal.missingParameter("Parameter message_id is required");
        }
        return GraphAnswer.ok(Map.of("success", true), version);
    }
}
