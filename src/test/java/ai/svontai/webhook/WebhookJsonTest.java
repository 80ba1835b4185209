package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.SPLITTER;
import static ai.svontai.webhook.Webhooks.change;
import static ai.svontai.webhook.Webhooks.json;
import static ai.svontai.webhook.Webhooks.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes in and comes out, seen through the {@link WebhookSplitter}. */
class WebhookJsonTest {

    @Test
    void numbersKeepTheirDigits() {
        var message = "{'id':'a','location':{'latitude':1.10,'longitude':-0.000000100,'n':12345678901234567890}}";

        assertThat(split(json(change("{'messages':[%s]}".formatted(message)))))
                .singleElement()
                .asString()
                .contains("1.10", "12345678901234567890")
                .satisfies(item -> assertThat(new ObjectMapper()
                                .readTree(item)
                                .findValue("longitude")
                                .decimalValue())
                        .isEqualByComparingTo("-0.0000001"));
    }

    @Test
    void halfAnEmojiAndTheCharacterNulSurvive() {
        assertThat(split(Webhooks.bytes("text-half-an-emoji")))
                .singleElement()
                .asString()
                .contains("\"cut \\uD83D\"");
        assertThat(split(Webhooks.bytes("text-with-nul")))
                .singleElement()
                .asString()
                .contains("\"a\\u0000b\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ``                              | the body is empty
            ` `                             | the body is empty
            []                              | the body is JSON, but no object
            null                            | the body is JSON, but no object
            7                               | the body is JSON, but no object
            'a string'                      | the body is JSON, but no object
            {}                              | the body has no list entry
            {'entry':null}                  | the body has no list entry
            {'entry':{'id':'1'}}            | the body has no list entry
            <html>                          | the body is no JSON
            {'entry':[]                     | the body is no JSON
            {'entry':[]} {}                 | the body is no JSON
            {'entry':[]} and more           | the body is no JSON
            {'entry':[NaN]}                 | the body is no JSON
            """)
    void refusesWhatIsNoWebhook(String body, String why) {
        assertThatExceptionOfType(UnreadableWebhook.class)
                .isThrownBy(() -> SPLITTER.split(json(body)))
                .withMessage(why);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        var body = json("{'entry':['?']}");
        body[11] = (byte) 0xC3;

        assertThatExceptionOfType(UnreadableWebhook.class).isThrownBy(() -> SPLITTER.split(body));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var body = json("{'entry':" + "[".repeat(5000) + "]".repeat(5000) + "}");

        assertThatExceptionOfType(UnreadableWebhook.class).isThrownBy(() -> SPLITTER.split(body));
    }
}
