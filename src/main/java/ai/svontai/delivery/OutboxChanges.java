package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.OutboundMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Moves messages in the table {@code outbox} from state to state. The caller holds the row's lock and has judged it. */
@Component
class OutboxChanges {

    /** Forgets the try that Meta accepted and then reported as failed, but for its wamid. */
    private static final String NOT_ACCEPTED = """
            last_wamid = coalesce(:wamid::text, wamid, last_wamid), wamid = null, accepted_at = null, sent_at = null, failed_at = null
            """;

    private static final String NOT_PARKED = "parked_reason = null, held = false";

    private final JdbcClient jdbc;
    private final OutboundJson json;

    OutboxChanges(JdbcClient jdbc, OutboundJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param until when whoever sends it will have come back, or never will */
    void claim(OutboxRow row, Instant now, Instant until) {
        change(
                        row,
                        "state = 'sending', sending_at = :now, due_at = :until, attempts = attempts + 1,"
                                + " doubts = doubts + case when state = 'uncertain' then 1 else 0 end, " + NOT_PARKED)
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
    }

    void doubt(OutboxRow row, Instant until) {
        change(row, "state = 'uncertain', due_at = :until, " + NOT_PARKED)
                .param("until", utc(until))
                .update();
    }

    /** @param failures how many tries have failed by now */
    void retry(OutboxRow row, Instant at, int failures, Refusal why) {
        change(
                        row,
                        "state = 'retrying', due_at = :at, failures = :failures, error_code = :code, error_reason = :reason,"
                                + NOT_ACCEPTED + "," + NOT_PARKED)
                .param("at", utc(at))
                .param("failures", failures)
                .param("wamid", why.wamid())
                .param("code", why.code())
                .param("reason", why.reason())
                .update();
    }

    /** The same, after the templates were fetched again. */
    void resync(OutboxRow row, Instant at, Refusal why) {
        retry(row, at, row.failures(), why);
        change(row, "resynced = true").update();
    }

    void cancel(OutboxRow row, Instant now) {
        change(row, "state = 'cancelled', cancelled_at = :now, " + NOT_PARKED)
                .param("now", utc(now))
                .update();
    }

    /** A person has to decide about it. */
    void park(OutboxRow row, Instant now, String reason, @Nullable Refusal why) {
        park(row, now, reason, why, false);
    }

    /** It goes on by itself when its account may send again. */
    void hold(OutboxRow row, Instant now, String reason, Refusal why) {
        park(row, now, reason, why, true);
    }

    /** The same for all of a conversation that is not under way. */
    void holdAll(Bell bell, Instant now, String reason) {
        jdbc.sql("""
                        update outbox
                           set state = 'parked', parked_at = :now, parked_reason = :reason, held = true
                         where tenant_id = :tenant and conversation_id = :conversation
                           and state in ('queued', 'retrying')
                        """)
                .param("now", utc(now))
                .param("reason", reason)
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .update();
    }

    void fail(OutboxRow row, Instant now, Refusal why) {
        change(
                        row,
                        "state = 'failed', failed_at = :at, error_code = :code, error_reason = :reason,"
                                + " wamid = coalesce(wamid, :wamid::text), " + NOT_PARKED)
                .param("at", utc(why.at(now)))
                .param("wamid", why.wamid())
                .param("code", why.code())
                .param("reason", why.reason())
                .update();
    }

    /** The bot's template goes in the place of its text. */
    void replace(OutboxRow row, OutboundMessage template, Instant now, @Nullable Refusal why) {
        change(
                        row,
                        "message = :message::json, is_fallback = true, state = 'queued', due_at = :now," + NOT_ACCEPTED
                                + "," + NOT_PARKED)
                .param("message", json.write(template))
                .param("wamid", why == null ? null : why.wamid())
                .param("now", utc(now))
                .update();
    }

    /** A person replays the dead letter of a message; a letter counts once. */
    int replay(FailedSend send, String letter, Instant now) {
        return jdbc.sql("""
                        update outbox
                           set state = 'queued', due_at = :now, failures = 0, resynced = false, replay_of = :letter, %s
                         where tenant_id = :tenant and id = :id and state = 'failed'
                           and replay_of is distinct from :letter
                        """.formatted(NOT_ACCEPTED))
                .param("now", utc(now))
                .param("letter", letter)
                .param("wamid", null)
                .param("tenant", send.tenant().value())
                .param("id", send.messageId())
                .update();
    }

    private void park(OutboxRow row, Instant now, String reason, @Nullable Refusal why, boolean held) {
        change(
                        row,
                        "state = 'parked', parked_at = :now, parked_reason = :reason, held = :held,"
                                + " error_code = coalesce(:code, error_code), error_reason = coalesce(:why, error_reason),"
                                + NOT_ACCEPTED)
                .param("now", utc(now))
                .param("reason", reason)
                .param("held", held)
                .param("wamid", why == null ? null : why.wamid())
                .param("code", why == null ? null : why.code())
                .param("why", why == null ? null : why.reason())
                .update();
    }

    private StatementSpec change(OutboxRow row, String change) {
        return jdbc.sql("update outbox set %s where tenant_id = :tenant and id = :id".formatted(change))
                .param("tenant", row.bell().tenant().value())
                .param("id", row.id());
    }
}
