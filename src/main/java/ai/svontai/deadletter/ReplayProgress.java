package ai.svontai.deadletter;

import ai.svontai.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a replay from the decision to its result. */
@Component
class ReplayProgress {

    /** A send takes milliseconds; after this long it was lost with its node or its broker. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_FORGOTTEN = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplayProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What goes back: the bytes as they came, or as they were edited. */
    @Transactional(readOnly = true)
    public byte[] bytes(@Body Replay replay) {
        return jdbc.sql("select coalesce(replayed_body, body) from dead_letter where id = :id")
                .param("id", replay.letter())
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    /** The broker has it. */
    @Transactional
    public void sent(@Variable("replay") Replay replay) {
        jdbc.sql("""
                        update dead_letter
                           set state = 'replayed'
                         where id = :id and replays = :number and state = 'replaying'
                        """)
                .param("id", replay.letter())
                .param("number", replay.number())
                .update();
    }

    /** Replays that were decided and never confirmed. Sent again they do no harm. */
    @Transactional(readOnly = true)
    public List<Replay> forgotten() {
        return jdbc.sql("""
                        select id, replays, queue
                          from dead_letter
                         where state = 'replaying' and settled_at < :before
                         order by settled_at, buried_at, id
                         limit :most
                        """)
                .param("before", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .param("most", MOST_FORGOTTEN)
                .query((row, index) -> new Replay(row.getString("id"), row.getInt("replays"), row.getString("queue")))
                .list();
    }

    /**
     * Stops a letter that was edited to reach another tenant. One that belonged to nobody may reach anybody.
     *
     * @param addressee whom the message is for
     * @throws ForeignReplay if that is not whose letter it was
     */
    @Transactional(readOnly = true)
    public void mayReach(
            @Variable("replayOf") @Nullable String letter, @Variable("addressee") @Nullable TenantId addressee) {
        if (letter == null || addressee == null) {
            return;
        }
        var owner = owner(letter);
        if (owner.isPresent() && !owner.get().equals(addressee.value())) {
            throw new ForeignReplay();
        }
    }

    /**
     * Stops a letter of one tenant that was edited to tell something to all tenants of a WABA.
     *
     * @throws ForeignReplay if the letter belongs to a tenant
     */
    @Transactional(readOnly = true)
    public void mayReachAll(@Variable("replayOf") @Nullable String letter) {
        if (letter != null && owner(letter).isPresent()) {
            throw new ForeignReplay();
        }
    }

    private Optional<UUID> owner(String letter) {
        return jdbc.sql("select tenant_id from dead_letter where id = :id and tenant_id is not null")
                .param("id", letter)
                .query(UUID.class)
                .optional();
    }

    /** What was replayed has done what it was to do; unless a part of it has failed again. */
    @Transactional
    public void done(@Variable("replayOf") String letter) {
        jdbc.sql("update dead_letter set result = 'done' where id = :id and result is null and replays > 0")
                .param("id", letter)
                .update();
    }

    /** Tells the letter before what its replay became, if there is one. */
    @Transactional
    public void failedAgain(@Body DeadLetter letter) {
        var before = letter.replayOf();
        if (before == null || Objects.equals(before, letter.id())) {
            return;
        }
        jdbc.sql("""
                        update dead_letter
                           set result = 'failed-again', result_letter = :letter
                         where id = :before and replays > 0 and result is distinct from 'failed-again'
                        """).param("letter", letter.id()).param("before", before).update();
    }
}
