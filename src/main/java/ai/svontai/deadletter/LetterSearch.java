package ai.svontai.deadletter;

import ai.svontai.tenant.Desk;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds dead letters for those who look after them. */
@Component
class LetterSearch {

    private static final List<String> LIST_NAMES = Stream.concat(
                    LetterFilter.NAMES.stream(), Stream.of("limit", "cursor"))
            .toList();
    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int MOST_GROUPS = 200;

    private final JdbcClient jdbc;

    LetterSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the letters that fit, the newest first.
     *
     * @param query as in the address, after the question mark
     */
    @Transactional(readOnly = true)
    public LetterPage list(@Variable("desk") Desk desk, @Header("CamelHttpQuery") @Nullable String query) {
        var parameters = Parameters.ofQuery(query, LIST_NAMES);
        var filter = LetterFilter.of(desk, parameters);
        var asked = parameters.number("limit", 1, MOST);
        var limit = asked == null ? LIMIT : asked;
        var cursor = parameters.text("cursor", 1, 1_000);
        var found = find(filter, limit + 1, cursor == null ? null : Cursor.read(cursor));
        if (found.size() <= limit) {
            return new LetterPage(found, null);
        }
        var last = found.get(limit - 1);
        return new LetterPage(found.subList(0, limit), new Cursor(last.buriedAt(), last.id()).write());
    }

    private List<DeadLetterView> find(LetterFilter filter, int most, @Nullable Cursor below) {
        var statement = jdbc.sql("select %s from dead_letter where %s%s order by buried_at desc, id desc limit :most"
                        .formatted(
                                DeadLetterView.COLUMNS,
                                filter.condition(),
                                below == null ? "" : " and (buried_at, id) < (:buriedAt, :id)"))
                .params(filter.values())
                .param("most", most);
        if (below != null) {
            statement = statement
                    .param("buriedAt", below.buriedAt().atOffset(ZoneOffset.UTC))
                    .param("id", below.id());
        }
        return statement.query(DeadLetterView::of).list();
    }

    /** The letters that fit, by class, code and route. */
    @Transactional(readOnly = true)
    public LetterGroups groups(@Variable("desk") Desk desk, @Header("CamelHttpQuery") @Nullable String query) {
        var filter = LetterFilter.of(desk, Parameters.ofQuery(query, LetterFilter.NAMES));
        return new LetterGroups(jdbc.sql("""
                        select failure_class, failure_code, failed_route, count(*) as letters,
                               min(buried_at) as first_seen, max(buried_at) as last_seen,
                               (array_agg(id order by buried_at desc, id desc))[1] as example
                          from dead_letter
                         where %s
                         group by failure_class, failure_code, failed_route
                         order by letters desc, last_seen desc
                         limit :most
                        """.formatted(filter.condition()))
                .params(filter.values())
                .param("most", MOST_GROUPS)
                .query((row, index) -> new LetterGroups.Group(
                        row.getString("failure_class"),
                        row.getObject("failure_code", Integer.class),
                        row.getString("failed_route"),
                        row.getLong("letters"),
                        row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                        row.getString("example")))
                .list());
    }
}
