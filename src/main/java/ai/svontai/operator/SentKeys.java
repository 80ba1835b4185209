package ai.svontai.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.conversation.Bell;
import ai.svontai.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent under which idempotency key. The caller has locked the conversation, so that of two requests with the
 * same key one sees the other's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SentKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JdbcClient jdbc;

    SentKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request's key, from its header or from its body; nothing if it has none. */
    static @Nullable String key(@Nullable String header, @Nullable String field) {
        if (header != null && field != null && !header.equals(field)) {
            throw Problem.badRequest(
                    "The header Idempotency-Key and the field idempotency_key differ: send one of them.");
        }
        var key = header == null ? field : header;
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problem.badRequest(
                    "The idempotency key is not usable: take 1 to 200 visible ASCII characters, a UUID for"
                            + " example.");
        }
        return key;
    }

    /** What came of the key before; a problem if something else was to be sent under it. */
    public Optional<Sent> find(Bell bell, @Nullable String key, String content) {
        return jdbc.sql("""
                        select message_ids, sent_at, fingerprint
                          from operator_send
                         where tenant_id = :tenant and conversation_id = :conversation and idempotency_key = :key
                        """)
                .param("tenant", bell.tenant().value())
                .param("conversation", bell.conversationId())
                .param("key", key)
                .query((row, index) -> read(row, bell, content))
                .optional();
    }

    public void keep(@Nullable String key, String content, Sent sent) {
        if (key == null) {
            return;
        }
        jdbc.sql("""
                        insert into operator_send (tenant_id, conversation_id, idempotency_key, fingerprint,
                                                   message_ids, sent_at)
                        values (:tenant, :conversation, :key, :fingerprint, :messages, :at)
                        """)
                .param("tenant", sent.bell().tenant().value())
                .param("conversation", sent.bell().conversationId())
                .param("key", key)
                .param("fingerprint", fingerprint(content))
                .param("messages", sent.messages().toArray(UUID[]::new))
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sent read(ResultSet row, Bell bell, String content) throws SQLException {
        if (!fingerprint(content).equals(row.getString("fingerprint"))) {
            throw Problem.unprocessable(
                    "Something else was sent under this idempotency key: take a new key for a new message.", Map.of());
        }
        return new Sent(
                bell,
                List.of((UUID[]) row.getArray("message_ids").getArray()),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static String fingerprint(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
