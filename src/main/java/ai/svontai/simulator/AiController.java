package ai.svontai.simulator;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** An AI provider with the chat completions of OpenAI; it takes any token or none. */
@RestController
@Profile("simulator")
class AiController {

    private final SimulatorSettings settings;
    private final Mishaps mishaps;
    private final Agenda agenda;
    private final Clock clock;
    private final LongAdder calls = new LongAdder();

    AiController(SimulatorSettings settings, Mishaps mishaps, Agenda agenda, Clock clock) {
        this.settings = settings;
        this.mishaps = mishaps;
        this.agenda = agenda;
        this.clock = clock;
    }

    @PostMapping("/simulator/ai/v1/chat/completions")
    DeferredResult<ResponseEntity<byte[]>> complete(@RequestBody(required = false) byte @Nullable [] body) {
        calls.increment();
        var request = ChatRequest.read(body);
        var mishap = mishaps.next(Mishap.Target.AI);
        return Eventually.of(answer(request, mishap));
    }

    @GetMapping("/simulator/ai-calls")
    Map<String, Long> calls() {
        return Map.of("count", calls.sum());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(AiRefusal refusal) {
        return json(refusal.httpStatus(), refusal.body());
    }

    private static ResponseEntity<byte[]> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(MetaJson.bytes(body));
    }

    private CompletableFuture<ResponseEntity<byte[]>> answer(ChatRequest request, Mishap mishap) {
        var thinking = settings.aiDelay().plus(mishap.delay());
        return agenda.hold(mishap, thinking).thenApply(struck -> {
            if (struck.drop()) {
                throw new ConnectionCut();
            }
            if (struck.malformed()) {
                return Garbage.answer(struck.httpStatus());
            }
            if (struck.isRefusal()) {
                throw AiRefusal.by(struck);
            }
            return json(200, ChatCompletion.of(request, clock.instant()));
        });
    }
}
