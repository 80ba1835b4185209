package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.audit.Audit;
import ai.svontai.broker.Queues;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides that letters go back to where they failed. The decision is committed before anything is sent: so nothing is sent
 * twice by two who press at once, and what a crash kept from being sent is found by the {@link ReplayProgress}.
 */
@Component
class Replays {

    private static final String ACTION = "dead-letter.replay";
    private static final String EDIT = "dead-letter.edit-and-replay";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WaitingLetters waiting;
    private final JsonBody json;
    private final Audit audit;

    Replays(JdbcClient jdbc, Clock clock, WaitingLetters waiting, JsonBody json, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.waiting = waiting;
        this.json = json;
        this.audit = audit;
    }

    /**
     * One letter.
     *
     * @param request may have a {@code body} that goes in place of the original, which stays as it is
     * @throws Problem if the letter is not there, not waiting, or cannot go back
     */
    @Transactional
    public Replay one(
            @Variable("desk") Desk desk,
            @Variable("who") String who,
            @Variable("letter") String id,
            @Body @Nullable InputStream request) {
        var edited = edited(json.read(request));
        var letter = waiting.one(desk, id);
        requireWayBack(letter, edited != null);
        leave(List.of(letter.id()), who, edited);
        audit.note(desk.tenant(), who, edited == null ? ACTION : EDIT, letter.id(), null);
        return replay(letter);
    }

    /**
     * The oldest letters that fit a filter, {@value WaitingLetters#MOST} at most; with {@code canary} only that many. Those
     * that somebody else has in hand are left to him.
     */
    @Transactional
    public ReplayBatch many(
            @Variable("desk") Desk desk, @Variable("who") String who, @Body @Nullable InputStream request) {
        var batch = BatchRequest.of(desk, json.read(request), List.of("canary"));
        var canary = batch.parameters().number("canary", 1, WaitingLetters.MOST);
        var letters = waiting.oldestOf(Queues.WORK, batch.filter(), canary == null ? WaitingLetters.MOST : canary);
        leave(letters.stream().map(Letter::id).toList(), who, null);
        letters.forEach(letter -> audit.note(desk.tenant(), who, ACTION, letter.id(), null));
        return new ReplayBatch(letters.stream().map(Replays::replay).toList(), waiting.count(batch.filter()));
    }

    private void leave(Collection<String> ids, String who, byte @Nullable [] edited) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update dead_letter
                           set state = 'replaying', replays = replays + 1, replayed_body = :edited,
                               settled_at = :now, settled_by = :who
                         where id in (:ids)
                        """)
                .param("edited", edited, Types.BINARY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("ids", new ArrayList<>(ids))
                .update();
    }

    private static Replay replay(Letter letter) {
        return new Replay(letter.id(), letter.replays() + 1, letter.queue());
    }

    /** Only webhooks can be edited: other messages hold nothing but ids, and could name somebody else's things. */
    private static void requireWayBack(Letter letter, boolean edited) {
        if (!Queues.WORK.contains(letter.queue())) {
            throw Problem.unprocessable(
                    "Nobody knows the queue in which this letter failed, so it cannot go back; discard it.", Map.of());
        }
        if (edited && !letter.queue().equals(Queues.WEBHOOK)) {
            throw Problem.unprocessable(
                    "Only letters of the flow webhook can be edited; replay this one as it is, without a body.",
                    Map.of());
        }
    }

    private static byte @Nullable [] edited(ObjectNode request) {
        for (var name : (Iterable<String>) request::fieldNames) {
            if (!name.equals("body")) {
                throw Problem.badRequest("A replay takes nothing but a body, the edited text.");
            }
        }
        var body = request.path("body");
        if (body.isMissingNode()) {
            return null;
        }
        if (!body.isTextual()) {
            throw Problem.badRequest("The body is the edited message as a text.");
        }
        return body.asText().getBytes(UTF_8);
    }
}
