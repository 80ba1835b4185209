package ai.svontai.deadletter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A buried message: its bytes as they came, and why it lies here. What people do with it later stands in further columns
 * of the row, which a letter that the broker brings twice leaves alone.
 */
@Entity
@Immutable
@Table(name = "dead_letter")
@SuppressWarnings("UnusedVariable") // queries read them
class DeadLetter {

    @Id
    private String id;

    private @Nullable UUID tenantId;
    private @Nullable UUID accountId;
    private String queue;
    private byte[] body;
    private String failedRoute;
    private String failureClass;
    private String failureReason;
    private @Nullable Integer failureCode;
    private int attempts;
    private Instant firstFailedAt;
    private Instant buriedAt;
    private @Nullable String messageId;
    private @Nullable String replayOf;
    private String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    private String originalHeaders;

    @JdbcTypeCode(SqlTypes.JSON)
    private String history;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DeadLetter() {}

    /**
     * A row to store.
     *
     * @param originalHeaders a JSON object
     * @param history a JSON array
     */
    DeadLetter(String id, byte[] body, Epitaph epitaph, String originalHeaders, String history, Instant buriedAt) {
        this.id = id;
        this.tenantId = epitaph.tenantId();
        this.accountId = epitaph.accountId();
        this.queue = epitaph.queue();
        this.body = body.clone();
        this.failedRoute = epitaph.failedRoute();
        this.failureClass = epitaph.failureClass();
        this.failureReason = epitaph.failureReason();
        this.failureCode = epitaph.failureCode();
        this.attempts = epitaph.attempts();
        this.firstFailedAt = epitaph.firstFailedAt();
        this.buriedAt = buriedAt;
        this.messageId = epitaph.messageId();
        this.replayOf = epitaph.replayOf();
        this.searchText = SearchText.of(epitaph.failureReason(), body);
        this.originalHeaders = originalHeaders;
        this.history = history;
    }

    String id() {
        return id;
    }

    @Nullable String replayOf() {
        return replayOf;
    }

    @Override
    public String toString() {
        return "DeadLetter[%s from %s, %d bytes]".formatted(id, queue, body.length);
    }
}
