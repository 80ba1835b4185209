package ai.svontai.tenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One business that uses this service. Everything we keep belongs to exactly one. */
public record TenantId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
