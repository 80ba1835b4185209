package ai.svontai.account;

import ai.svontai.account.SendingRight.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands, as far as Meta has told. What it has not told yet is absent.
 *
 * @param statusCode of Meta's answer that made the status what it is
 * @param statusReason Meta's event that made the status what it is
 * @param since when the status became what it is
 * @param probeAt when a blocked account tries once more; absent where only Meta's word brings it back
 * @param quality Meta's word: {@code GREEN}, {@code FLAGGED} …
 * @param messagingLimit customers a day outside the window, as Meta says it
 * @param restrictions what Meta does not let it do, even where it may still answer
 * @param restrictedUntil absent where Meta names no end
 * @param registerAgain its new name counts only when the number is registered once more
 * @param pinStale its PIN is not the one that was set here
 * @param connectedAt when its token was last replaced
 */
public record AccountFacts(
        Status status,
        @Nullable Integer statusCode,
        @Nullable String statusReason,
        @Nullable Instant since,
        @Nullable Instant probeAt,
        @Nullable String quality,
        @Nullable String messagingLimit,
        int messagesPerSecond,
        @Nullable String verifiedName,
        @Nullable String nameStatus,
        @Nullable String review,
        List<String> restrictions,
        @Nullable Instant restrictedUntil,
        boolean registerAgain,
        boolean pinStale,
        @Nullable Instant connectedAt) {

    public AccountFacts {
        restrictions = List.copyOf(restrictions);
    }

    static AccountFacts read(ResultSet row, int index) throws SQLException {
        return new AccountFacts(
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("status_code", Integer.class),
                row.getString("status_reason"),
                instant(row, "status_since"),
                instant(row, "probe_at"),
                row.getString("quality_rating"),
                row.getString("messaging_limit"),
                row.getInt("messages_per_second"),
                row.getString("verified_name"),
                row.getString("name_status"),
                row.getString("review"),
                List.of((String[]) row.getArray("restrictions").getArray()),
                instant(row, "restricted_until"),
                row.getBoolean("register_again"),
                row.getBoolean("pin_stale"),
                instant(row, "connected_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null || time.toInstant().equals(Instant.EPOCH) ? null : time.toInstant();
    }
}
