package ai.svontai.delivery;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.whatsapp.Wamid;
import java.time.Clock;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meta's yes to a send. */
@Component
class Receipts {

    private final OutboxRows rows;
    private final Settlement settlement;
    private final Attempts attempts;
    private final Progress progress;
    private final Clock clock;

    Receipts(OutboxRows rows, Settlement settlement, Attempts attempts, Progress progress, Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.attempts = attempts;
        this.progress = progress;
        this.clock = clock;
    }

    /** Keeps the wamid under which Meta took the message, and applies the statuses that were faster than this answer. */
    @Transactional
    public Settled accepted(@Body GraphAnswer answer, @Variable("claim") Claim claim) {
        var wamid = answer.json().path("messages").path(0).path("id").asText();
        if (wamid.isBlank()) {
            // a yes without a message: whatever was accepted will report itself
            return rows.find(claim).map(settlement::doubt).orElseGet(() -> Settled.nothing(claim.bell()));
        }
        var failed = progress.accepted(claim, new Wamid(wamid), clock.instant());
        attempts.accepted(
                claim, answer, clock.instant()); // last, as it locks the row, and a status locks the wamid first
        return failed != null ? failed : Settled.ring(claim.bell(), rows.hasUnsent(claim.bell()));
    }
}
