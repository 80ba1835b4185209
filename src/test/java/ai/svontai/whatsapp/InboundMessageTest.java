package ai.svontai.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundMessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "button",
                "interactive",
                "image",
                "audio",
                "video",
                "document",
                "sticker",
                "location",
                "contacts",
                "order"
            })
    void wantsAnAnswerToWhatACustomerSays(String type) {
        assertThat(message(type).wantsAnswer()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reaction",
                "system",
                "unsupported",
                "edit",
                "revoke",
                "request_welcome",
                "unknown",
                "hologram",
                "Text"
            })
    void wantsNoAnswerToWhatIsNoQuestion(String type) {
        assertThat(message(type).wantsAnswer()).isFalse();
    }

    @Test
    void showsNeitherWordsNorPeopleInALog() {
        assertThat(message("text")).hasToString("InboundMessage[wamid.1 of type text]");
    }

    private static InboundMessage message(String type) {
        return new InboundMessage(
                new Wamid("wamid.1"),
                new PhoneNumberId("2"),
                new CustomerId("ZA.secret", "27825550142"),
                "Thandi",
                Instant.EPOCH,
                type,
                "my words",
                "{}");
    }
}
