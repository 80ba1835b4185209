package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the bot's answer. One turn at a time: whoever opens a conversation holds its lease until the answer is
 * closed or the lease has run out, and only the holder can close.
 */
@Component
public class Mailbox {

    private static final Duration OVERDUE = Duration.ofSeconds(5);
    private static final int MOST_FORGOTTEN = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConversationSettings settings;
    private final Transcript transcript;

    Mailbox(JdbcClient jdbc, Clock clock, ConversationSettings settings, Transcript transcript) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.transcript = transcript;
    }

    /**
     * Opens the conversation for an answer, if there is something to answer and it is the bot's turn.
     *
     * @param ticket the id of the bell that rang: when the broker delivers the same bell again, it finds its own lease
     */
    @Transactional
    public Opening open(@Body Bell bell, @Header("CamelSpringRabbitmqMessageId") String ticket) {
        var now = utc();
        var taken = jdbc.sql("""
                        update conversation
                           set turn_ticket = :ticket, turn_lease_until = :until
                         where tenant_id = :tenant and id = :id
                           and last_question_seq > answered_up_to
                           and responder = 'bot'
                           and quiet_until <= :now
                           and (turn_ticket is null or turn_ticket = :ticket or turn_lease_until < :now)
                        returning bot_id, responder_version, answered_up_to, last_question_seq, turn_attempts, apologised
                        """)
                .param("ticket", ticket)
                .param("until", now.plus(settings.lease()))
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .param("now", now)
                .query((row, index) -> turn(bell, ticket, row))
                .optional();
        if (taken.isPresent()) {
            return taken.get();
        }
        return isQuiet(bell, now) ? new Opening.TooEarly(bell) : new Opening.NothingToDo();
    }

    /**
     * Ends the turn: what the answer says becomes part of the conversation, and what it answers is answered. Nothing
     * happens when the lease was lost or somebody took the conversation over: the answer came too late.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Closed close(Answer answer) {
        var turn = answer.turn();
        return jdbc.sql("""
                        update conversation c
                           set answered_up_to = :upTo,
                               last_seq = last_seq + :texts,
                               turn_ticket = null, turn_lease_until = null, turn_attempts = 0,
                               unanswered_since = case when last_question_seq > :upTo then :now end,
                               apologised = :fallback,
                               attention = case when :fallback then 'ai_failed' else attention end,
                               attention_at = case when :fallback then :now else attention_at end
                          from contact p
                         where c.tenant_id = :tenant and c.id = :id
                           and turn_ticket = :ticket and answered_up_to < :upTo
                           and responder = 'bot' and responder_version = :version
                           and p.tenant_id = c.tenant_id and p.id = c.contact_id
                        returning last_seq, last_question_seq > :upTo as more, account_id, phone_number_id,
                                  user_id, wa_id
                        """)
                .param("upTo", turn.upToSeq())
                .param("texts", answer.texts().size())
                .param("now", utc())
                .param("fallback", answer.isFallback())
                .param("tenant", turn.bell().tenant().value())
                .param("id", turn.bell().conversationId())
                .param("ticket", turn.ticket())
                .param("version", turn.responderVersion())
                .query((row, index) -> Closed.of(answer, row))
                .optional()
                .map(closed -> {
                    closed.decided().forEach(transcript::add);
                    transcript.explain(turn);
                    return closed;
                })
                .orElseGet(() -> new Closed(List.of(), false));
    }

    /** Gives the turn back, to be taken again after a while; the bot is not asked earlier, whatever the customer writes. */
    @Transactional
    public void postpone(@Variable("turn") Turn turn, @Variable("delay") Duration delay) {
        jdbc.sql("""
                        update conversation
                           set turn_ticket = null, turn_lease_until = null, turn_attempts = turn_attempts + 1,
                               quiet_until = :until
                         where tenant_id = :tenant and id = :id and turn_ticket = :ticket
                        """)
                .param("until", utc().plus(delay))
                .param("tenant", turn.bell().tenant().value())
                .param("id", turn.bell().conversationId())
                .param("ticket", turn.ticket())
                .update();
    }

    /** Conversations that wait for the bot although nobody is at it: a crash has swallowed their bell. */
    @Transactional(readOnly = true)
    public List<Bell> forgotten() {
        var overdue = utc().minus(OVERDUE);
        return jdbc.sql("""
                        select tenant_id, id
                          from conversation
                         where last_question_seq > answered_up_to
                           and responder = 'bot'
                           and quiet_until < :overdue
                           and (turn_ticket is null or turn_lease_until < :overdue)
                         order by quiet_until
                         limit :most
                        """)
                .param("overdue", overdue)
                .param("most", MOST_FORGOTTEN)
                .query((row, index) ->
                        new Bell(new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    private boolean isQuiet(Bell bell, OffsetDateTime now) {
        return jdbc.sql("""
                        select exists (select 1
                          from conversation
                         where tenant_id = :tenant and id = :id
                           and last_question_seq > answered_up_to and responder = 'bot' and quiet_until > :now)
                        """)
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    private Turn turn(Bell bell, String ticket, ResultSet row) throws SQLException {
        return new Turn(
                bell,
                ticket,
                row.getObject("bot_id", UUID.class),
                row.getLong("responder_version"),
                row.getLong("last_question_seq"),
                clock.instant(),
                row.getInt("turn_attempts"),
                row.getBoolean("apologised"),
                transcript.upToNow(bell, row.getLong("answered_up_to")));
    }

    private OffsetDateTime utc() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
