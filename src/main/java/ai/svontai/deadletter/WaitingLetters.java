package ai.svontai.deadletter;

import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters about which nobody has decided yet. Whoever takes one here is alone with it until his transaction ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingLetters {

    /** What one request decides about at most. */
    static final int MOST = 1_000;

    private final JdbcClient jdbc;

    WaitingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @throws Problem if it is not on this desk, or not waiting any more
     */
    public Letter one(Desk desk, String id) {
        return jdbc.sql("select %s from dead_letter where id = :id and %s for update"
                        .formatted(Letter.COLUMNS, LetterFilter.whose(desk)))
                .params(LetterFilter.valuesOf(desk))
                .param("id", id.replace("\0", ""))
                .query(Letter::of)
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no such dead letter."))
                .stillWaiting();
    }

    /** The oldest that fit, in their order, but for those that somebody else has in hand. */
    public List<Letter> oldest(LetterFilter filter, int most) {
        return taken(filter, "", List.of(), most);
    }

    /** The same among those that failed in one of these queues. */
    public List<Letter> oldestOf(Collection<String> queues, LetterFilter filter, int most) {
        return taken(filter, " and queue in (:queues)", queues, most);
    }

    private List<Letter> taken(LetterFilter filter, String more, Collection<String> queues, int most) {
        return jdbc.sql("""
                        select %s
                          from dead_letter
                         where %s%s
                         order by buried_at, id
                         limit :most
                           for update skip locked
                        """.formatted(Letter.COLUMNS, filter.condition(), more))
                .params(filter.values())
                .param("queues", queues)
                .param("most", most)
                .query(Letter::of)
                .list();
    }

    /** How many fit. */
    public long count(LetterFilter filter) {
        return jdbc.sql("select count(*) from dead_letter where " + filter.condition())
                .params(filter.values())
                .query(Long.class)
                .single();
    }
}
