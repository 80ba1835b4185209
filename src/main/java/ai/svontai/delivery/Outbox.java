package ai.svontai.delivery;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Conversations;
import ai.svontai.conversation.Mailbox;
import ai.svontai.conversation.Standing;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we send. In a conversation one message is under way at a time, the oldest first: what waits for its retry, or for
 * certainty, holds back its followers and nobody else's.
 */
@Component
public class Outbox {

    /** A message that was sent again so often, and still nobody knows, is left alone: each further try may double it. */
    private static final int MOST_DOUBTS = 2;

    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final Mailbox mailbox;
    private final Conversations conversations;
    private final DeliverySettings settings;
    private final Clock clock;

    Outbox(OutboxRows rows, Mailbox mailbox, Conversations conversations, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.mailbox = mailbox;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends the bot's turn and queues what it says, both or neither. An answer that came too late queues nothing. */
    @Transactional
    public Enqueued enqueue(@Body Answer answer) {
        var closed = mailbox.close(answer);
        var now = clock.instant();
        closed.decided().forEach(message -> rows.add(message, new OutboundMessage.Text(message.text()), now));
        return new Enqueued(answer.turn().bell(), !closed.decided().isEmpty(), closed.moreWaits());
    }

    /**
     * Claims the conversation's oldest unsent message, if it is due. What may no longer leave is put aside on the way: a
     * bot's message after a takeover is cancelled, free text outside the window is parked.
     *
     * @return nothing when all is sent, or somebody is sending, or the oldest message has to wait
     */
    @Transactional
    public @Nullable Claim claim(@Body Bell bell) {
        var standing = conversations.lock(bell);
        var now = clock.instant();
        for (var row = rows.oldestUnsent(bell); row != null; row = rows.oldestUnsent(bell)) {
            if (!row.isSending() && !standing.lets(row.sender(), row.responderVersion())) {
                rows.cancel(row.claim(), now); // due or not: an operator's message may wait behind it
            } else if (!row.isDueAt(now)) {
                return null;
            } else if (row.isSending()) {
                rows.doubt(row.claim(), now.plus(settings.doubt()));
            } else if (mayLeave(row, standing, now)) {
                rows.claim(row.claim(), now, now.plus(settings.lease()), row.isInDoubt());
                return row.claim();
            }
        }
        return null;
    }

    /** Conversations with a message that is overdue although nobody sends it: a crash has swallowed their bell. */
    @Transactional(readOnly = true)
    public List<Bell> forgotten() {
        return rows.overdue(clock.instant().minus(OVERDUE));
    }

    private boolean mayLeave(OutboxRow row, Standing standing, Instant now) {
        if (!standing.window().isOpenAt(now, settings.windowMargin())) {
            rows.park(row.claim(), now, "window", null);
            return false;
        }
        if (row.isInDoubt() && row.doubts() >= MOST_DOUBTS) {
            rows.fail(row.claim(), now, null, "no answer from Meta, however often it was sent");
            return false;
        }
        return true;
    }
}
