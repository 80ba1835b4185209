package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of each message how it came about. */
@Component
public class Origins {

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a message of this tenant's. */
    public Optional<Origin> of(TenantId tenant, UUID message) {
        return jdbc.sql("""
                        select m.conversation_id, m.sender, m.turn_at, m.answered_at,
                               case when m.sender = 'customer' then m.sent_at else question.sent_at end as received_at,
                               case when m.sender = 'customer' then m.stored_at else question.stored_at end as kept_at
                          from message m
                          left join message question on question.tenant_id = m.tenant_id
                               and question.conversation_id = m.conversation_id and question.seq = m.answers_seq
                         where m.tenant_id = :tenant and m.id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", message)
                .query(Origins::origin)
                .optional();
    }

    private static Origin origin(ResultSet row, int index) throws SQLException {
        return new Origin(
                row.getObject("conversation_id", UUID.class),
                row.getString("sender"),
                time(row, "received_at"),
                time(row, "kept_at"),
                time(row, "turn_at"),
                time(row, "answered_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
