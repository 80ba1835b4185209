package ai.svontai.deadletter;

import ai.svontai.audit.Audit;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides that letters are of no use any more, for a reason that is kept. */
@Component
class Discards {

    private static final String ACTION = "dead-letter.discard";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WaitingLetters waiting;
    private final JsonBody json;
    private final Audit audit;

    Discards(JdbcClient jdbc, Clock clock, WaitingLetters waiting, JsonBody json, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.waiting = waiting;
        this.json = json;
        this.audit = audit;
    }

    /**
     * One letter.
     *
     * @throws Problem if it is not there or not waiting, or no reason is given
     */
    @Transactional
    public void one(
            @Variable("desk") Desk desk,
            @Variable("who") String who,
            @Variable("letter") String id,
            @Body @Nullable InputStream request) {
        var reason = reason(Parameters.ofJson(json.read(request), List.of("reason")));
        var letter = waiting.one(desk, id);
        discard(desk, List.of(letter.id()), who, reason);
    }

    /** The oldest letters that fit a filter, {@value WaitingLetters#MOST} at most. */
    @Transactional
    public Discarded many(
            @Variable("desk") Desk desk, @Variable("who") String who, @Body @Nullable InputStream request) {
        var batch = BatchRequest.of(desk, json.read(request), List.of("reason"));
        var reason = reason(batch.parameters());
        var letters = waiting.oldest(batch.filter(), WaitingLetters.MOST).stream()
                .map(Letter::id)
                .toList();
        discard(desk, letters, who, reason);
        return new Discarded(letters.size(), waiting.count(batch.filter()));
    }

    private void discard(Desk desk, Collection<String> ids, String who, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update dead_letter
                           set state = 'discarded', settled_at = :now, settled_by = :who, settled_reason = :reason
                         where id in (:ids)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("reason", reason)
                .param("ids", new ArrayList<>(ids))
                .update();
        ids.forEach(id -> audit.note(desk.tenant(), who, ACTION, id, reason));
    }

    private static String reason(Parameters parameters) {
        var reason = parameters.text("reason", 1, LONGEST_REASON);
        if (reason == null) {
            throw Problem.badRequest("Say why, in reason: a text of %d characters at most.".formatted(LONGEST_REASON));
        }
        return reason.strip();
    }
}
