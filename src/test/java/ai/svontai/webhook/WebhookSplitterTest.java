package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSplitterTest {

    private final WebhookSplitter splitter = new WebhookSplitter(new WebhookJson(new ObjectMapper()));

    @Test
    void takesABatchApartInItsOrder() {
        assertThat(split(Webhooks.bytes("batch")))
                .extracting(WebhookSplitterTest::told)
                .containsExactly(
                        "1 messages wamid.1 from Ada",
                        "1 messages wamid.2 from Cy",
                        "1 messages wamid.3 from Bo",
                        "1 account_update PARTNER_ADDED",
                        "2 messages wamid.4 from nobody known",
                        "2 messages wamid.5 for 903",
                        "2 messages wamid.6 for nobody known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch",
                "text",
                "system",
                "status-sent",
                "partner-added",
                "value-with-errors-only",
                "text-half-an-emoji",
                "text-with-nul"
            })
    void everyItemIsAWebhookThatSplitsIntoItself(String name) {
        for (var item : splitter.split(Webhooks.bytes(name))) {
            assertThat(split(item)).containsExactly(text(item));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'a string'
            null
            {'id':'1'}
            {'id':'1','changes':'none'}
            {'id':'1','changes':['a string']}
            {'id':'1','changes':[null]}
            {'id':'1','changes':[{}]}
            {'id':'1','changes':[{'field':'messages'}]}
            {'id':'1','changes':[{'field':'messages','value':[]}]}
            {'id':'1','changes':[{'field':'messages','value':{}}]}
            {'id':'1','changes':[{'field':'messages','value':{'messages':{'id':'2'}}}]}
            {'id':'1','changes':[{'field':'messages','value':{'messages':null}}]}
            {'id':'1','changes':[{'field':'messages','value':{'user_actions':[1,2]}}]}
            {'id':'1','changes':[{'field':'account_update','value':{'messages':[1,2]}}]}
            {'id':'1','changes':[{'value':{'event':'x'},'field':5}]}
            """)
    void keepsWhatHasAnUnknownShapeAsItCame(String entry) {
        var webhook = text(json("{'object':'o','entry':[%s]}".formatted(entry)));

        assertThat(split(webhook.getBytes(UTF_8))).containsExactly(webhook);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'entry':[{}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':[null,7,{}]}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':[{}],'contacts':'none','metadata':7}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':[{}],'contacts':[null,3,{}]}}]}]}
            {'entry':[{'changes':[{'field':'messages','value':{'messages':[],'statuses':[]}}]}]}
            """)
    void survivesWhatIsLeftOut(String webhook) {
        var items = splitter.split(json(webhook));

        assertThat(items).isNotEmpty();
        assertThat(items).allSatisfy(item -> assertThat(split(item)).containsExactly(text(item)));
    }

    @Test
    void losesNeitherAListNorWhatShouldHaveBeenOne() {
        var items = split(json(change("{'messages':[{'id':'a'}],'statuses':{'id':'b'}}")));

        assertThat(items).hasSize(2);
        assertThat(items.getFirst()).contains("\"messages\":[{\"id\":\"a\"}]").doesNotContain("\"b\"");
        assertThat(items.getLast()).contains("\"statuses\":{\"id\":\"b\"}").doesNotContain("\"a\"");
    }

    @Test
    void emptyListOfEntriesHoldsNothing() {
        assertThat(splitter.split(json("{'object':'o','entry':[]}"))).isEmpty();
    }

    @Test
    void leavesAFieldThatItDoesNotKnowUntouched() {
        var webhook = text(
                json(
                        "{'object':'o','entry':[{'id':'1','time':1795301000,'changes':[{'field':'history','value':"
                                + "{'messaging_product':'whatsapp','history':[{'threads':[{'id':'1','messages':[{},{}]}]}]}}]}]}"));

        assertThat(split(webhook.getBytes(UTF_8))).containsExactly(webhook);
    }

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

    @Test
    void thousandMessagesOfAThousandPeopleStaySmall() {
        var messages = list("{'from':'90%1$d','id':'wamid.%1$d','type':'text','text':{'body':'Hi'}}");
        var contacts = list("{'profile':{'name':'Customer %1$d'},'wa_id':'90%1$d'}");
        var webhook = json(change("{'contacts':%s,'messages':%s}".formatted(contacts, messages)));

        var items = splitter.split(webhook);

        assertThat(items).hasSize(1000);
        assertThat(items.stream().mapToInt(item -> item.length).sum()).isLessThan(4 * webhook.length);
        assertThat(text(items.get(617)))
                .contains("\"wamid.617\"", "\"Customer 617\"")
                .doesNotContain("Customer 616");
    }

    @Test
    void emptyIdsBelongToNobody() {
        var contacts =
                "[{'wa_id':'','user_id':'TR.a','profile':{'name':'Ada'}},{'wa_id':'','user_id':'TR.b','profile':{'name':'Bo'}}]";

        var items = split(json(
                change("{'contacts':%s,'messages':[{'from_user_id':'TR.b','id':'wamid.1'}]}".formatted(contacts))));

        assertThat(items).singleElement().asString().contains("Bo").doesNotContain("Ada");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ``                              | the body is JSON, but no object
            ` `                             | the body is JSON, but no object
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
                .isThrownBy(() -> splitter.split(json(body)))
                .withMessage(why);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        var body = json("{'entry':['?']}");
        body[11] = (byte) 0xC3;

        assertThatExceptionOfType(UnreadableWebhook.class).isThrownBy(() -> splitter.split(body));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var body = json("{'entry':" + "[".repeat(5000) + "]".repeat(5000) + "}");

        assertThatExceptionOfType(UnreadableWebhook.class).isThrownBy(() -> splitter.split(body));
    }

    private List<String> split(byte[] webhook) {
        return splitter.split(webhook).stream().map(WebhookSplitterTest::text).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static String change(String value) {
        return "{'object':'o','entry':[{'id':'1','changes':[{'field':'messages','value':%s}]}]}".formatted(value);
    }

    private static String list(String item) {
        return IntStream.range(0, 1000).mapToObj(item::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    /** An item in few words. */
    private static String told(String item) {
        try {
            var entry = new ObjectMapper().readTree(item).path("entry").path(0);
            var change = entry.path("changes").path(0);
            var value = change.path("value");
            var contact = value.path("contacts").path(0);
            var what = value.has("messages")
                    ? "%s from %s"
                            .formatted(
                                    value.path("messages").path(0).path("id").asText(),
                                    contact.path("profile").path("name").asText("nobody known"))
                    : value.has("statuses")
                            ? "%s for %s"
                                    .formatted(
                                            value.path("statuses")
                                                    .path(0)
                                                    .path("id")
                                                    .asText(),
                                            contact.path("wa_id").asText("nobody known"))
                            : value.path("event").asText();
            return "%s %s %s"
                    .formatted(entry.path("id").asText(), change.path("field").asText(), what);
        } catch (IOException e) {
            throw new IllegalStateException("an item is JSON", e);
        }
    }
}
