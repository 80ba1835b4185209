package ai.svontai.tenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One business that uses this service. Everything we keep belongs to exactly one. */
public record TenantId(@JsonValue UUID value) {

    /** {@link UUID#fromString} would also take 1-1-1-1-1. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {}

    /** Empty for anything but the text of one id. */
    static Optional<TenantId> parse(@Nullable Object claim) {
        return claim instanceof String text && UUID_TEXT.matcher(text).matches()
                ? Optional.of(new TenantId(UUID.fromString(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
