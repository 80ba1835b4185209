package ai.svontai.delivery;

import ai.svontai.account.SendingRight;
import ai.svontai.account.SendingRights;
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
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we send. In a conversation one message is under way at a time, the oldest first: what waits for its retry, or for
 * certainty, holds back its followers and nobody else's.
 */
@Component
public class Outbox {

    /** A message that was sent again so often, and still nobody knows, is left to a person: each further try may double it. */
    private static final int MOST_DOUBTS = 2;

    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final OutboxChanges changes;
    private final Mailbox mailbox;
    private final Conversations conversations;
    private final SendingRights rights;
    private final FallbackTemplates fallbacks;
    private final DeliverySettings settings;
    private final Clock clock;

    Outbox(
            OutboxRows rows,
            OutboxChanges changes,
            Mailbox mailbox,
            Conversations conversations,
            SendingRights rights,
            FallbackTemplates fallbacks,
            DeliverySettings settings,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.mailbox = mailbox;
        this.conversations = conversations;
        this.rights = rights;
        this.fallbacks = fallbacks;
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
     * Claims the conversation's oldest unsent message, if it is due. What may not leave is put aside on the way: a bot's
     * message after a takeover is cancelled, free text outside the window gives way to a template or is parked, and all
     * waits while its account may not send.
     *
     * @return nothing when all is sent, or somebody is sending, or the oldest message has to wait
     */
    @Transactional
    public @Nullable Claim claim(@Body Bell bell) {
        var standing = conversations.lock(bell);
        var now = clock.instant();
        for (var row = rows.oldestUnsent(bell); row != null; row = rows.oldestUnsent(bell)) {
            if (row.isSending() && row.isDueAt(now)) {
                changes.doubt(row, now.plus(settings.doubt())); // whoever was at it is gone
            } else if (!row.isSending() && !standing.lets(row.sender(), row.responderVersion())) {
                changes.cancel(row, now); // due or not: an operator's message may wait behind it
            } else if (!row.isDueAt(now)) {
                return null;
            } else {
                var right = rights.hold(bell.tenant(), row.accountId());
                if (!right.isActive()) {
                    changes.holdAll(bell, now, waitsFor(right));
                    return null;
                }
                if (right.isPausedAt(now)) {
                    return null;
                }
                if (mayLeave(row, right, standing, now)) {
                    return claim(row, standing, now);
                }
            }
        }
        return null;
    }

    /** Makes a failed message sendable again, by the replay of its dead letter; pressed twice, it is sent once. */
    @Transactional
    public Bell replay(@Body FailedSend send, @Variable("replayOf") String letter) {
        changes.replay(send, letter, clock.instant());
        return new Bell(send.tenant(), send.conversationId());
    }

    /**
     * Conversations with a message that is overdue although nobody sends it, as a crash has swallowed their bell, and those
     * whose account may send again.
     */
    @Transactional(readOnly = true)
    public List<Bell> forgotten() {
        return Stream.concat(rows.overdue(clock.instant().minus(OVERDUE)).stream(), rows.freed().stream())
                .distinct()
                .toList();
    }

    private Claim claim(OutboxRow row, Standing standing, Instant now) {
        changes.claim(row, now, now.plus(settings.lease()));
        return new Claim(
                row.bell(),
                row.id(),
                row.attempts() + 1,
                row.accountId(),
                row.from(),
                row.to(),
                row.message(),
                now,
                isFree(row) ? standing.window().closesAt() : null);
    }

    private boolean mayLeave(OutboxRow row, SendingRight right, Standing standing, Instant now) {
        if (row.isInDoubt() && (right.uncertainWaits() || row.doubts() >= MOST_DOUBTS)) {
            changes.park(row, now, "uncertain", null);
            return false;
        }
        if (isFree(row) && !standing.window().isOpenAt(now, settings.windowMargin())) {
            if (!fallbacks.replace(row, now, null)) {
                changes.park(row, now, "window", null);
            }
            return false;
        }
        return true;
    }

    /** Whether it may leave only inside the customer service window. */
    private static boolean isFree(OutboxRow row) {
        return !(row.message() instanceof OutboundMessage.Template);
    }

    private static String waitsFor(SendingRight right) {
        return right.status() == SendingRight.Status.BLOCKED ? "account" : "reconnect";
    }
}
