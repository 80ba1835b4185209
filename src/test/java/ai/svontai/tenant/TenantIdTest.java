package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantIdTest {

    @Test
    void isAStringInJsonAndAgainAnIdAfterwards() throws Exception {
        var json = new ObjectMapper();
        var tenant = new TenantId(UUID.fromString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11"));

        assertThat(json.writeValueAsString(tenant)).isEqualTo("\"6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11\"");
        assertThat(json.readValue("\"6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11\"", TenantId.class))
                .isEqualTo(tenant);
        assertThat(tenant).hasToString("6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11");
    }
}
