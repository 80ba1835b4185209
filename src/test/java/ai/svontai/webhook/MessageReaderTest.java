package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.event;
import static ai.svontai.webhook.Webhooks.messages;
import static ai.svontai.webhook.Webhooks.parse;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

    private static final String PHONE = "27825550142";
    private static final String USER_ID = "ZA.4Tq8mX2nP0vK7c";

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

    private static InboundMessage message(String name) {
        assertThat(event(name)).isInstanceOf(WebhookEvent.Message.class);
        return ((WebhookEvent.Message) event(name)).message();
    }
}
