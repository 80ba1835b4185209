package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.SPLITTER;
import static ai.svontai.webhook.Webhooks.change;
import static ai.svontai.webhook.Webhooks.json;
import static ai.svontai.webhook.Webhooks.split;
import static ai.svontai.webhook.Webhooks.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSplitterTest {

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
        for (var item : SPLITTER.split(Webhooks.bytes(name))) {
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
        var items = SPLITTER.split(json(webhook));

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
        assertThat(SPLITTER.split(json("{'object':'o','entry':[]}"))).isEmpty();
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
    void thousandMessagesOfAThousandPeopleStaySmall() {
        var messages = list("{'from':'90%1$d','id':'wamid.%1$d','type':'text','text':{'body':'Hi'}}");
        var contacts = list("{'profile':{'name':'Customer %1$d'},'wa_id':'90%1$d'}");
        var webhook = json(change("{'contacts':%s,'messages':%s}".formatted(contacts, messages)));

        var items = SPLITTER.split(webhook);

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
