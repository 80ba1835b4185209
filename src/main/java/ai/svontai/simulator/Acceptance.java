package ai.svontai.simulator;

import ai.svontai.simulator.WebhookBody.Problem;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a send. Meta has no idempotency key: the same request again is another message. */
@Component
@Profile("simulator")
class Acceptance {

    private final Wamids wamids;
    private final Ledger ledger;
    private final Phones phones;
    private final StatusReports statuses;
    private final Throttle throttle;
    private final Clock clock;

    Acceptance(Wamids wamids, Ledger ledger, Phones phones, StatusReports statuses, Throttle throttle, Clock clock) {
        this.wamids = wamids;
        this.ledger = ledger;
        this.phones = phones;
        this.statuses = statuses;
        this.throttle = throttle;
        this.clock = clock;
    }

    CompletableFuture<Answer> accept(SendRequest request) {
        var wamid = wamids.byBusiness(request.to());
        var answer = Answer.to(request, wamid);
        ledger.accept(request, wamid);
        if (request.lost()) {
            return CompletableFuture.completedFuture(answer);
        }
        if (throttle.failsLater(request)) {
            return statuses.start(request, wamid, Problem.REENGAGEMENT).thenApply(started -> answer);
        }
        phones.show(request.to(), Bubble.ofBusiness(request.type(), request.text(), wamid, clock.instant()));
        return statuses.start(request, wamid, null).thenApply(started -> answer);
    }

    /** Accepted, which is not yet sent. */
    record Answer(String messagingProduct, List<Contact> contacts, List<Message> messages) {

        private static Answer to(SendRequest request, String wamid) {
            var contact = request.byUserId()
                    ? new Contact(request.input(), null, request.input())
                    : new Contact(request.input(), request.to().phone(), null);
            return new Answer(
                    "whatsapp",
                    List.of(contact),
                    List.of(new Message(wamid, request.type().equals("template") ? "accepted" : null)));
        }

        record Contact(
                String input,
                @Nullable String waId,
                @Nullable String userId) {}

        /** The status is told of templates only. */
        record Message(String id, @Nullable String messageStatus) {}
    }
}
