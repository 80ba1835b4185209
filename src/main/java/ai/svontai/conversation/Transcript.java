package ai.svontai.conversation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said so far. */
@Component
class Transcript {

    /** Enough for any bot's memory window. */
    private static final int MOST_SAID = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Transcript(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last messages as a reader expects them: what is settled first, then what still waits for an answer, in the
     * order in which the customer wrote it. Meta delivers in any order, and an answer may come after the next question.
     */
    List<Said> upToNow(Bell bell, long answeredUpTo) {
        return jdbc.sql("""
                        select sender, type, text
                          from (select sender, type, text, seq,
                                       sender = 'customer' and seq > :answered as waits,
                                       case when sender = 'customer' and seq > :answered then sent_at end as written
                                  from message
                                 where tenant_id = :tenant and conversation_id = :id
                                 order by seq desc
                                 limit :most) last
                         order by waits, written, seq
                        """)
                .param("answered", answeredUpTo)
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .param("most", MOST_SAID)
                .query((row, index) -> new Said(
                        "customer".equals(row.getString("sender")), row.getString("type"), row.getString("text")))
                .list();
    }

    /** Adds a text of ours. */
    void add(Decided message) {
        add(message, "text");
    }

    /**
     * Adds a message of ours.
     *
     * @param type Meta's type of it
     */
    void add(Decided message, String type) {
        jdbc.sql("""
                        insert into message (tenant_id, conversation_id, seq, id, sender, phone_number_id, type, text,
                                             sent_at, stored_at)
                        values (:tenant, :conversation, :seq, :id, :sender, :number, :type, :text, :now, :now)
                        """)
                .param("tenant", message.tenant().value())
                .param("conversation", message.conversationId())
                .param("seq", message.seq())
                .param("id", message.id())
                .param("sender", message.sender().column())
                .param("number", message.from().value())
                .param("type", type)
                .param("text", message.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes how the messages that were just added came about. */
    void explain(Turn turn) {
        jdbc.sql("""
                        update message
                           set answers_seq = :answers, turn_at = :opened, answered_at = :now
                         where tenant_id = :tenant and conversation_id = :id and seq > :answers
                           and sender = 'bot' and answers_seq is null
                        """)
                .param("answers", turn.upToSeq())
                .param("opened", turn.openedAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", turn.bell().tenant().value())
                .param("id", turn.bell().conversationId())
                .update();
    }
}
