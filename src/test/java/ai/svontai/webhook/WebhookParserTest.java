package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookParserTest {

    private static final String PHONE = "27825550142";
    private static final String USER_ID = "ZA.4Tq8mX2nP0vK7c";

    private final WebhookJson webhookJson = new WebhookJson(new ObjectMapper());
    private final WebhookSplitter splitter = new WebhookSplitter(webhookJson);
    private final WebhookParser parser = new WebhookParser(webhookJson);

    @Test
    void readsAllThatATextMessageSays() {
        var message = message("text");

        assertThat(message.id()).isEqualTo(new Wamid("wamid.HBgLMjc4MjU1NTAxNDIVAgASGBQz"));
        assertThat(message.to()).isEqualTo(new PhoneNumberId("778800112233445"));
        assertThat(message.from()).isEqualTo(new CustomerId(USER_ID, PHONE));
        assertThat(message.profileName()).isEqualTo("Thandi M");
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1795300000));
        assertThat(message.payload()).startsWith("{\"from\":\"27825550142\"").contains("\"type\":\"text\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            text                     , text       , Dükkân 🕐 kaçta açılıyor?, true
            text-forwarded           , text       , Look at this             , true
            text-from-ad             , text       , Is this still available? , true
            image                    , image      ,                          , true
            image-with-caption       , image      , Do you have this one?    , true
            audio                    , audio      ,                          , true
            video                    , video      , It rattles               , true
            document                 , document   , My invoice               , true
            sticker                  , sticker    ,                          , true
            location                 , location   ,                          , true
            contacts                 , contacts   ,                          , true
            button                   , button     , Stop                     , true
            interactive-button-reply , interactive, Yes                      , true
            interactive-list-reply   , interactive, Large                    , true
            interactive-flow         , interactive,                          , true
            interactive-broken       , interactive,                          , true
            order                    , order      , Please wrap it           , true
            reaction                 , reaction   ,                          , false
            reaction-taken-back      , reaction   ,                          , false
            unsupported              , unsupported,                          , false
            edit                     , edit       ,                          , false
            revoke                   , revoke     ,                          , false
            type-of-tomorrow         , hologram   , Look                     , false
            type-missing             , unknown    ,                          , false
            """)
    void findsTheWordsInEveryType(String name, String type, @Nullable String text, boolean wantsAnswer) {
        var message = message(name);

        assertThat(message.type()).isEqualTo(type);
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.wantsAnswer()).isEqualTo(wantsAnswer);
    }

    @Test
    void readsANoticeThatNamesNoContact() {
        var message = message("system");

        assertThat(message.profileName()).isNull();
        assertThat(message.wantsAnswer()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            text                      , ZA.4Tq8mX2nP0vK7c, 27825550142, Thandi M
            text-from-username        , ZA.4Tq8mX2nP0vK7c,            , Lerato
            text-from-before-user-ids ,                  , 27825550142, Thandi M
            user-id-in-from           , ZA.4Tq8mX2nP0vK7c,            , Lerato
            """)
    void knowsCustomersByPhoneOrUserId(String name, @Nullable String userId, @Nullable String phone, String profile) {
        var message = message(name);

        assertThat(message.from()).isEqualTo(new CustomerId(userId, phone));
        assertThat(message.profileName()).isEqualTo(profile);
    }

    @Test
    void prefersTheUserIdThatStandsInItsPlace() {
        assertThat(parse(messages("{'from':'ZA.wrong','from_user_id':'ZA.right','id':'a','timestamp':'1'}")))
                .isInstanceOfSatisfying(
                        WebhookEvent.Message.class,
                        event -> assertThat(event.message().from()).isEqualTo(new CustomerId("ZA.right", null)));
    }

    @Test
    void keepsTheCharacterNulOutOfTexts() {
        assertThat(message("text-with-nul").text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void keepsHalfAnEmojiAsItIsInThePayload() {
        assertThat(message("text-half-an-emoji").payload()).contains("\"cut \\uD83D\"");
    }

    @Test
    void readsATimestampThatIsANumber() {
        assertThat(message("timestamp-is-a-number").sentAt()).isEqualTo(Instant.ofEpochSecond(1795300000));
    }

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

    @Test
    void doesNotListenInGroups() {
        assertThat(event("text-in-group")).isEqualTo(new WebhookEvent.Other("a message in a group"));
    }

    @Test
    void listensToACustomerWhoseGroupIsNone() {
        assertThat(parse(messages("{'from':'1','id':'a','timestamp':'1','group_id':null}"))
                        .isMessage())
                .isTrue();
    }

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            status-of-tomorrow     , a status of an unknown kind
            partner-added          , account_update
            value-with-errors-only , messages without a message
            """)
    void leavesTheRestAlone(String name, String what) {
        assertThat(event(name)).isEqualTo(new WebhookEvent.Other(what));
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

    private InboundMessage message(String name) {
        return assertThat(event(name))
                .asInstanceOf(type(WebhookEvent.Message.class))
                .actual()
                .message();
    }

    private StatusUpdate status(String name) {
        return assertThat(event(name))
                .asInstanceOf(type(WebhookEvent.Status.class))
                .actual()
                .status();
    }

    private WebhookEvent event(String name) {
        return parser.parse(splitter.split(Webhooks.bytes(name)).getFirst());
    }

    private WebhookEvent parse(String envelope) {
        return parser.parse(json(envelope));
    }

    private static String messages(String message) {
        return ("{'entry':[{'changes':[{'field':'messages','value':"
                        + "{'metadata':{'phone_number_id':'1'},'messages':[%s]}}]}]}")
                .formatted(message);
    }
}
