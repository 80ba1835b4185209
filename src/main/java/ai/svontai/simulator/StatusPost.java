package ai.svontai.simulator;

import ai.svontai.simulator.WebhookBody.ToldStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Posts statuses one by one, or several of a WABA in one webhook, or keeps them to itself. */
@Component
@Profile("simulator")
class StatusPost {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final Webhooks webhooks;
    private final Agenda agenda;
    private final Map<String, Batch> batches = new HashMap<>();
    private volatile Reporting reporting = Reporting.DEFAULT;

    StatusPost(Webhooks webhooks, Agenda agenda) {
        this.webhooks = webhooks;
        this.agenda = agenda;
    }

    Reporting reporting() {
        return reporting;
    }

    void replace(Reporting other) {
        reporting = other;
    }

    /** With batches of one this makes the first try before it returns. */
    void post(ToldStatus status) {
        if (reporting.statuses() == Reporting.Statuses.NONE) {
            return;
        }
        if (reporting.batch() == 1) {
            send(List.of(status));
            return;
        }
        var full = add(status);
        if (full != null) {
            send(full.statuses);
        }
    }

    private void send(List<ToldStatus> statuses) {
        webhooks.post(WebhookBody.statuses(statuses));
    }

    /** The batch that is full by this one; none as long as there is room. */
    private synchronized @Nullable Batch add(ToldStatus status) {
        var waba = status.from().wabaId();
        var batch = batches.computeIfAbsent(waba, this::begin);
        batch.statuses.add(status);
        return batch.statuses.size() >= reporting.batch() ? batches.remove(waba) : null;
    }

    private Batch begin(String waba) {
        var batch = new Batch();
        agenda.after(LONGEST_WAIT, () -> {
            if (end(waba, batch)) {
                send(batch.statuses);
            }
        });
        return batch;
    }

    /** Whether it was still open. */
    private synchronized boolean end(String waba, Batch batch) {
        return batches.remove(waba, batch);
    }

    /** Statuses that wait for others; like no other, whatever is in it. */
    private static final class Batch {

        private final List<ToldStatus> statuses = new ArrayList<>();
    }
}
