package ai.svontai.delivery;

import ai.svontai.conversation.Bell;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphException;
import ai.svontai.whatsapp.Wamid;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of a send: Meta's receipt, or the reason why there is none. */
@Component
class Receipts {

    private static final String CAUGHT = "CamelExceptionCaught";

    private final OutboxRows rows;
    private final Progress progress;
    private final DeliverySettings settings;
    private final Clock clock;

    Receipts(OutboxRows rows, Progress progress, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps the wamid under which Meta took the message, and applies the statuses that were faster than this answer.
     *
     * @return the conversation to ring for, if it has more to send
     */
    @Transactional
    public @Nullable Bell accepted(@Body GraphAnswer answer, @Variable("claim") Claim claim) {
        var wamid = answer.json().path("messages").path(0).path("id").asText();
        if (wamid.isEmpty()) {
            doubt(claim); // a yes without a message: whatever was accepted will report itself
            return null;
        }
        progress.accepted(claim, new Wamid(wamid), clock.instant());
        return next(claim);
    }

    /** Meta asked for patience: the message goes back, and its followers with it. */
    @Transactional
    public Bell postpone(
            @Variable("claim") Claim claim,
            @Variable("delay") Duration delay,
            @ExchangeProperty(CAUGHT) Throwable why) {
        rows.retry(claim, clock.instant().plus(delay), code(why), reason(why));
        return claim.bell();
    }

    /** Nobody knows whether Meta took the message; a status with our callback data may tell. */
    @Transactional
    public void doubt(@Variable("claim") Claim claim) {
        rows.doubt(claim, clock.instant().plus(settings.doubt()));
    }

    /** Meta's window is closed, whatever ours says: a person has to choose a template. */
    @Transactional
    public @Nullable Bell park(@Variable("claim") Claim claim, @ExchangeProperty(CAUGHT) Throwable why) {
        rows.park(claim, clock.instant(), "window", code(why));
        return next(claim);
    }

    /** No further try would help. */
    @Transactional
    public @Nullable Bell fail(@Variable("claim") Claim claim, @ExchangeProperty(CAUGHT) Throwable why) {
        rows.fail(claim, clock.instant(), code(why), reason(why));
        return next(claim);
    }

    /** What a dead letter of a failed send holds. */
    public FailedSend failedSend(@Variable("claim") Claim claim) {
        return new FailedSend(claim.bell().tenant(), claim.bell().conversationId(), claim.id());
    }

    /** What to do next, in one word. */
    public String failureClass(@ExchangeProperty(CAUGHT) Throwable why) {
        return why instanceof GraphException graph ? graph.failure().word() : "token";
    }

    private @Nullable Bell next(Claim claim) {
        return rows.hasUnsent(claim.bell()) ? claim.bell() : null;
    }

    private static @Nullable Integer code(Throwable why) {
        return why instanceof GraphException graph ? graph.code() : null;
    }

    private static String reason(Throwable why) {
        return String.valueOf(why.getMessage());
    }
}
