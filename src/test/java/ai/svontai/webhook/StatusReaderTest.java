package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.event;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            status-sent      , SENT
            status-delivered , DELIVERED
            status-read      , READ
            status-played    , READ
            status-to-user-id, SENT
            status-failed    , FAILED
            """)
    void readsEveryStatus(String name, DeliveryStatus reached) {
        var status = status(name);

        assertThat(status.id()).isEqualTo(new Wamid("wamid.HBgLMjc4MjU1NTAxNDIVAgARGBIw"));
        assertThat(status.from()).isEqualTo(new PhoneNumberId("778800112233445"));
        assertThat(status.status()).isEqualTo(reached);
        assertThat(status.at()).isEqualTo(Instant.ofEpochSecond(1795300050));
    }

    @Test
    void readsWhatWeGaveAsCallbackData() {
        assertThat(status("status-sent").callbackData()).isEqualTo("0a7d9a3e-5b0e-4c6e-9b3a-0d9c7a2f4e11");
        assertThat(status("status-read").callbackData()).isNull();
    }

    @Test
    void readsWhyAMessageFailed() {
        assertThat(status("status-failed"))
                .extracting(StatusUpdate::errorCode, StatusUpdate::errorTitle)
                .containsExactly(131047, "Re-engagement message");
        assertThat(status("status-failed-without-error"))
                .extracting(StatusUpdate::errorCode, StatusUpdate::errorTitle)
                .containsExactly(null, null);
    }

    private static StatusUpdate status(String name) {
        assertThat(event(name)).isInstanceOf(WebhookEvent.Status.class);
        return ((WebhookEvent.Status) event(name)).status();
    }
}
