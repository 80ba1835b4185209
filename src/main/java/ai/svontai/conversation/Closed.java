package ai.svontai.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a turn ended.
 *
 * @param decided what is to be sent; empty when the turn was no longer the bot's
 * @param moreWaits whether the customer wrote again meanwhile
 */
public record Closed(List<Decided> decided, boolean moreWaits) {

    public Closed {
        decided = List.copyOf(decided);
    }

    /** Numbers the answer's texts; the row is the conversation after its update, which has counted them. */
    static Closed of(Answer answer, ResultSet row) throws SQLException {
        var turn = answer.turn();
        var seq = row.getLong("last_seq") - answer.texts().size();
        var decided = new ArrayList<Decided>();
        for (var text : answer.texts()) {
            decided.add(Decided.of(row, turn.bell(), ++seq, Responder.BOT, turn.responderVersion(), text));
        }
        return new Closed(decided, row.getBoolean("more"));
    }
}
