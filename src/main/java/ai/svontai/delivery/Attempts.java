package ai.svontai.delivery;

import static ai.svontai.delivery.OutboxRows.utc;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.tenant.TenantId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each try to send a message, and Meta's answer to it: what happened, without token and without words. */
@Component
class Attempts {

    private static final String ACCEPTED = "accepted";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Attempts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void accepted(Claim claim, GraphAnswer answer, Instant now) {
        note(claim, now, ACCEPTED, answer.httpStatus(), null, answer.trace());
    }

    void refused(Claim claim, Refusal refusal, Instant now) {
        note(claim, now, refusal.failure().word(), refusal.httpStatus(), refusal.code(), refusal.trace());
    }

    /** Meta accepted it, and told of the failure later. */
    void failedLater(OutboxRow row, Refusal refusal, Instant now) {
        jdbc.sql("""
                        update send_attempt
                           set outcome = :outcome, code = :code, ended_at = :now
                         where tenant_id = :tenant and message_id = :id and attempt = :attempt
                        """)
                .param("outcome", refusal.failure().word())
                .param("code", refusal.code())
                .param("now", utc(now))
                .param("tenant", row.bell().tenant().value())
                .param("id", row.id())
                .param("attempt", row.attempts())
                .update();
    }

    List<Attempt> of(TenantId tenant, UUID message) {
        return jdbc.sql("""
                        select attempt, claimed_at, window_closes_at, ended_at, outcome, http_status, code, trace
                          from send_attempt
                         where tenant_id = :tenant and message_id = :id
                         order by attempt
                        """)
                .param("tenant", tenant.value())
                .param("id", message)
                .query(Attempts::attempt)
                .list();
    }

    String history(TenantId tenant, UUID message) {
        try {
            return json.writeValueAsString(of(tenant, message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written as JSON", e);
        }
    }

    /** A result that the broker brings twice is noted once. */
    private void note(
            Claim claim,
            Instant now,
            String outcome,
            @Nullable Integer httpStatus,
            @Nullable Integer code,
            @Nullable String trace) {
        jdbc.sql("""
                        insert into send_attempt (tenant_id, message_id, attempt, claimed_at, window_closes_at, ended_at,
                                                  outcome, http_status, code, trace)
                        values (:tenant, :id, :attempt, :claimed, :closes, :now, :outcome, :status, :code, :trace)
                        on conflict do nothing
                        """)
                .param("tenant", claim.bell().tenant().value())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("claimed", utc(claim.claimedAt()))
                .param("closes", claim.windowClosesAt() == null ? null : utc(claim.windowClosesAt()))
                .param("now", utc(now))
                .param("outcome", outcome)
                .param("status", httpStatus)
                .param("code", code)
                .param("trace", trace)
                .update();
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        var closes = row.getObject("window_closes_at", OffsetDateTime.class);
        return new Attempt(
                row.getInt("attempt"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                closes == null ? null : closes.toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getObject("http_status", Integer.class),
                row.getObject("code", Integer.class),
                row.getString("trace"));
    }

    /** One try. */
    record Attempt(
            int attempt,
            Instant claimedAt,
            @Nullable Instant windowClosesAt,
            Instant endedAt,
            String outcome,
            @Nullable Integer httpStatus,
            @Nullable Integer code,
            @Nullable String trace) {}
}
