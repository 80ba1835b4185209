package ai.svontai.simulator;

import ai.svontai.simulator.WebhookBody.Pricing;
import ai.svontai.simulator.WebhookBody.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a message on its way.
 *
 * @param passed how far the message is now
 * @param told how far the webhook says it is
 * @param problem what the message fails with in the end, if it does
 */
record StatusReport(
        SendRequest request,
        String wamid,
        Receipt passed,
        Receipt told,
        Instant acceptedAt,
        Duration after,
        @Nullable Problem problem,
        Mishap mishap) {

    boolean isTold() {
        return !mishap.drop() && !mishap.skips(told);
    }

    WebhookBody.ToldStatus status() {
        var to = request.to();
        var status = new WebhookBody.Status(
                wamid,
                told.word(),
                WebhookBody.seconds(acceptedAt.plus(after)),
                to.phone(),
                to.userId(),
                mishap.withoutCallbackData() ? null : request.callbackData(),
                told == Receipt.SENT ? Pricing.SERVICE : null,
                told == Receipt.FAILED && problem != null ? List.of(problem) : null);
        return new WebhookBody.ToldStatus(request.from(), to, status);
    }
}
