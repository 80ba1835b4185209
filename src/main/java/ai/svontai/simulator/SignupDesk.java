package ai.svontai.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Serves the calls that a sign-up makes: writes each down, and lets a mishap befall it if one is due. */
@Component("simulatedSignupDesk")
@Profile("simulator")
class SignupDesk {

    private final SignupCalls calls;
    private final Mishaps mishaps;
    private final Agenda agenda;

    SignupDesk(SignupCalls calls, Mishaps mishaps, Agenda agenda) {
        this.calls = calls;
        this.mishaps = mishaps;
        this.agenda = agenda;
    }

    DeferredResult<ResponseEntity<byte[]>> serve(GraphCall call, Function<GraphCall, ?> work) {
        return serve(call, call.path(), work);
    }

    /** @param name what a mishap finds it by */
    DeferredResult<ResponseEntity<byte[]>> serve(GraphCall call, String name, Function<GraphCall, ?> work) {
        var mishap = mishaps.next(Mishap.Target.SIGNUP, name);
        if (!mishap.sparesTheWork()) {
            calls.write(call, mishap.code() == null ? 131000 : mishap.code());
            return Eventually.of(agenda.hold(mishap, mishap.delay()).thenApply(GraphController::disturbed));
        }
        var answer = done(call, work);
        return Eventually.of(agenda.hold(mishap, mishap.delay())
                .thenCompose(struck -> struck.drop() || struck.malformed()
                        ? CompletableFuture.completedFuture(GraphController.disturbed(struck))
                        : answer));
    }

    /** The body of the answer to a call, written down; a refusal is written down, too. */
    Object written(GraphCall call, Function<GraphCall, ?> work) {
        try {
            var body = work.apply(call);
            calls.write(call, null);
            return body;
        } catch (GraphRefusal refusal) {
            calls.write(call, refusal.code());
            throw refusal;
        }
    }

    private CompletableFuture<ResponseEntity<byte[]>> done(GraphCall call, Function<GraphCall, ?> work) {
        try {
            return CompletableFuture.completedFuture(GraphAnswer.ok(written(call, work), call.version()));
        } catch (GraphRefusal refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }
}
