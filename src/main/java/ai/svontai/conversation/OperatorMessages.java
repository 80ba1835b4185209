package ai.svontai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What operators say. */
@Component
public class OperatorMessages {

    private final JdbcClient jdbc;
    private final Transcript transcript;

    OperatorMessages(JdbcClient jdbc, Transcript transcript) {
        this.jdbc = jdbc;
        this.transcript = transcript;
    }

    /**
     * Adds messages to the conversation. While the operator has it they answer all that was said before; a template that
     * is sent past the bot answers nothing.
     *
     * @param type Meta's type of the messages
     * @param texts their words; of a template its name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Decided> add(Conversation conversation, String type, List<String> texts) {
        var bell = conversation.bell();
        var decided = jdbc.sql("""
                        update conversation c
                           set last_seq = last_seq + :texts,
                               answered_up_to = case when responder = 'operator' then last_seq else answered_up_to end,
                               unanswered_since = case when responder = 'operator' then null else unanswered_since end,
                               apologised = apologised and responder = 'bot'
                          from contact p
                         where c.tenant_id = :tenant and c.id = :id
                           and p.tenant_id = c.tenant_id and p.id = c.contact_id
                        returning last_seq, responder_version, account_id, phone_number_id, user_id, wa_id
                        """)
                .param("texts", texts.size())
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .query((row, index) -> {
                    var before = row.getLong("last_seq") - texts.size();
                    var version = row.getLong("responder_version");
                    var all = new ArrayList<Decided>();
                    for (var text : texts) {
                        all.add(Decided.of(row, bell, before + all.size() + 1, Responder.OPERATOR, version, text));
                    }
                    return List.copyOf(all);
                })
                .single();
        decided.forEach(message -> transcript.add(message, type));
        return decided;
    }
}
