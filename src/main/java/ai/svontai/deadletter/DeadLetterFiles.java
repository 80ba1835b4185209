package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.audit.Audit;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows single letters. */
@Component
class DeadLetterFiles {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ObjectMapper json;

    DeadLetterFiles(JdbcClient jdbc, Audit audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Everything about a letter.
     *
     * @throws Problem if it is not on this desk
     */
    @Transactional(readOnly = true)
    public DeadLetterFile open(@Variable("desk") Desk desk, @Variable("letter") String id) {
        return jdbc.sql("""
                        select %s, message_id, body, original_headers, history, replays, settled_at, settled_by,
                               settled_reason, replayed_body
                          from dead_letter
                         where id = :id and %s
                        """.formatted(DeadLetterView.COLUMNS, LetterFilter.whose(desk)))
                .params(LetterFilter.valuesOf(desk))
                .param("id", id.replace("\0", ""))
                .query((row, index) -> file(desk, row, index))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no such dead letter."));
    }

    /**
     * A letter as lists show it, after something was done with it.
     *
     * @throws Problem if it is not on this desk
     */
    @Transactional(readOnly = true)
    public DeadLetterView show(@Variable("desk") Desk desk, @Variable("letter") String id) {
        return open(desk, id).letter();
    }

    private DeadLetterFile file(Desk desk, ResultSet row, int index) throws SQLException {
        var body = row.getBytes("body");
        var edited = row.getBytes("replayed_body");
        var settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new DeadLetterFile(
                DeadLetterView.of(row, index),
                row.getString("message_id"),
                Base64.getEncoder().encodeToString(body),
                text(body),
                read(row.getString("original_headers")),
                read(row.getString("history")),
                row.getInt("replays"),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_by"),
                row.getString("settled_reason"),
                edited == null ? null : text(edited),
                audit.about(desk.tenant(), row.getString("id")));
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column takes only JSON", e);
        }
    }

    private static @Nullable String text(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
