package ai.svontai.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids that are one string. */
class IdsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void idsRefuseBlanks(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wamid(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumberId(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> new WabaId(blank));
    }

    @Test
    void idsAreStringsInJsonAndAgainIdsAfterwards() throws Exception {
        var ids = new Ids(new Wamid("wamid.A="), new PhoneNumberId("778800112233445"), new WabaId("0330"));

        var written = json.writeValueAsString(ids);

        assertThat(written).isEqualTo("{\"message\":\"wamid.A=\",\"number\":\"778800112233445\",\"waba\":\"0330\"}");
        assertThat(json.readValue(written, Ids.class)).isEqualTo(ids);
    }

    @Test
    void idsReadAsWhatTheyAre() {
        assertThat(new Wamid("wamid.A=")).hasToString("wamid.A=");
        assertThat(new PhoneNumberId("778800112233445")).hasToString("778800112233445");
        assertThat(new WabaId("0330")).hasToString("0330");
    }

    record Ids(Wamid message, PhoneNumberId number, WabaId waba) {}
}
