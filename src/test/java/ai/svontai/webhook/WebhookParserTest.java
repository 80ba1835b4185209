package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.event;
import static ai.svontai.webhook.Webhooks.messages;
import static ai.svontai.webhook.Webhooks.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.whatsapp.PhoneNumberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookParserTest {

    private static final String PHONE = "27825550142";
    private static final String USER_ID = "ZA.4Tq8mX2nP0vK7c";

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            text-without-body      , a message of type text has no text
            text-null              , a message of type text has no text
            text-from-nobody       , the message has neither from nor from_user_id
            text-without-id        , the id of the message is missing
            text-without-timestamp , the timestamp is no number of seconds
            timestamp-is-a-date    , the timestamp is no number of seconds
            status-without-id      , the id of the message is missing
            """)
    void saysWhatIsMissing(String name, String why) {
        assertThat(event(name)).isEqualTo(new WebhookEvent.Unreadable(new PhoneNumberId("778800112233445"), why));
    }

    @Test
    void saysThatTheNumberIsMissing() {
        assertThat(event("text-without-number"))
                .isEqualTo(new WebhookEvent.Unreadable(null, "metadata.phone_number_id is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'9223372036854775808'", "9223372036854775807", "1795300000.5", "true", "{}", "null"})
    void saysWhatIsNoTimestamp(String timestamp) {
        assertThat(parse(messages("{'from':'1','id':'a','timestamp':%s}".formatted(timestamp))))
                .isInstanceOf(WebhookEvent.Unreadable.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            status-of-tomorrow     , a status of an unknown kind
            value-with-errors-only , messages without a message
            """)
    void leavesTheRestAlone(String name, String what) {
        assertThat(event(name)).isEqualTo(new WebhookEvent.Other(what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smb_message_echoes", "history", "calls", "user_preferences", "group_lifecycle_update"})
    void leavesAloneWhatIsAboutCustomers(String field) {
        assertThat(parse("{'entry':[{'id':'1','changes':[{'field':'%s','value':{'a':'b'}}]}]}".formatted(field)))
                .isEqualTo(new WebhookEvent.Other(field));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {}
            {'entry':[]}
            {'entry':['a string']}
            {'entry':[{'changes':['a string']}]}
            {'entry':[{'changes':'none'}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':[null]}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':{'id':'1'}}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'metadata':{'phone_number_id':'1'},'messages':['a']}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'metadata':{'phone_number_id':' '},'statuses':[{'status':'sent'}]}}]}]}
            """)
    void isLostForWordsWithoutAnException(String envelope) {
        assertThat(parse(envelope).isUnreadable()).isTrue();
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatExceptionOfType(UnreadableWebhook.class).isThrownBy(() -> parse("<html>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text-from-username",
                "image-with-caption",
                "contacts",
                "system",
                "order",
                "status-failed",
                "status-sent",
                "text-from-nobody",
                "text-in-group",
                "partner-added"
            })
    void eventsShowNeitherWordsNorPeopleInALog(String name) {
        assertThat(event(name).toString())
                .doesNotContain(
                        PHONE, USER_ID, "Thandi", "Lerato", "kaçta", "hello", "this one", "Sipho", "wrap", "changed");
    }
}
