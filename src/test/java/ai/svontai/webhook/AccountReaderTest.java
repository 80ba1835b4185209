package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.parse;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.AccountUpdate.Restriction;
import ai.svontai.whatsapp.AccountUpdate.Subject;
import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountReaderTest {

    private static final WabaId WABA = new WabaId("3300");
    private static final Instant AT = Instant.ofEpochSecond(1_795_300_000);
    private static final String NUMBER = "27215550100";

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'event':'PARTNER_REMOVED','waba_info':{'waba_id':'7'}}         | Gone[news=News[account_update PARTNER_REMOVED]]
            {'event':'PARTNER_APP_UNINSTALLED','waba_info':{'waba_id':7}}   | Gone[news=News[account_update PARTNER_APP_UNINSTALLED]]
            {'event':'ACCOUNT_DELETED'}                                     | Gone[news=News[account_update ACCOUNT_DELETED]]
            {'event':'ACCOUNT_OFFBOARDED'}                                  | Presence[news=News[account_update ACCOUNT_OFFBOARDED], isThere=false]
            {'event':'ACCOUNT_RECONNECTED'}                                 | Presence[news=News[account_update ACCOUNT_RECONNECTED], isThere=true]
            {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'DISABLE'}} | Ban[news=News[account_update DISABLED_UPDATE], isOn=true]
            {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':['REINSTATE']}} | Ban[news=News[account_update DISABLED_UPDATE], isOn=false]
            {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':['DISABLE','REINSTATE']}} | Other[news=News[account_update DISABLED_UPDATE]]
            {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'SCHEDULE_FOR_DISABLE'}} | Other[news=News[account_update DISABLED_UPDATE]]
            {'event':'ACCOUNT_VIOLATION','violation_info':{'violation_type':'ADULT'}} | Other[news=News[account_update ACCOUNT_VIOLATION]]
            {'event':'ACCOUNT_RESTRICTION','violation_info':{'violation_type':'DIRECT_SEND_SPAM'}} | Other[news=News[account_update ACCOUNT_RESTRICTION]]
            {'event':'ACCOUNT_RESTRICTION','violation_info':{'violation_type':'DIRECT_SEND_UNBAN'}} | Restrictions[news=News[account_update ACCOUNT_RESTRICTION], list=[]]
            {'event':'ACCOUNT_RESTRICTION','violation_info':{'violation_type':'X_RATE_LIMIT_RECOVERY'}} | Restrictions[news=News[account_update ACCOUNT_RESTRICTION], list=[]]
            {'event':'A_NEW_ONE','anything':[1,{'a':null}]}                 | Other[news=News[account_update A_NEW_ONE]]
            """)
    void readsWhatBecameOfTheWaba(String value, String expected) {
        assertThat(update("account_update", value)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'expiration':1795400000   | 1795400000
            'expiration':'1795400000' | 1795400000
            'expiration':0            |
            'expiration':null         |
            'expiration':''           |
            'a':'b'                   |
            'expiration':99999999999  | 4102444800
            """)
    void readsRestrictionsAndTheirEnd(String expiration, @Nullable Long until) {
        var update = update(
                "account_update",
                "{'event':'ACCOUNT_RESTRICTION','restriction_info':[{'restriction_type':'RESTRICTED_CUSTOMER_INITIATED_MESSAGING',%s},{'restriction_type':'RESTRICTED_ADD_PHONE_NUMBER_ACTION'}]}"
                        .formatted(expiration));

        var restrictions = (AccountUpdate.Restrictions) update;
        assertThat(restrictions.isLifted()).isFalse();
        assertThat(restrictions.list()).hasSize(2);
        assertThat(restrictions.ofReplies())
                .isEqualTo(new Restriction(
                        "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
                        until == null ? null : Instant.ofEpochSecond(until)));
    }

    @Test
    void readsARestrictionThatStandsAlone() {
        var update = update(
                "account_update",
                "{'event':'ACCOUNT_RESTRICTION','restriction_info':{'restriction_type':'RESTRICTED_BIZ_INITIATED_MESSAGING'}}");

        var restrictions = (AccountUpdate.Restrictions) update;
        assertThat(restrictions.list()).isEqualTo(List.of(new Restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", null)));
        assertThat(restrictions.ofReplies()).isNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            phone_number_quality_update | 'event':'FLAGGED','current_limit':'TIER_1K' | Quality[news=News[phone_number_quality_update FLAGGED], rating=FLAGGED, limit=TIER_1K, isFaster=false]
            phone_number_quality_update | 'event':'ONBOARDING','max_daily_conversations_per_business':2000 | Quality[news=News[phone_number_quality_update ONBOARDING], rating=null, limit=2000, isFaster=false]
            phone_number_quality_update | 'event':'THROUGHPUT_UPGRADE' | Quality[news=News[phone_number_quality_update THROUGHPUT_UPGRADE], rating=null, limit=null, isFaster=true]
            phone_number_name_update    | 'decision':'APPROVED','requested_verified_name':'Moda Butik','rejection_reason':null | Name[news=News[phone_number_name_update APPROVED], decision=APPROVED, name=Moda Butik]
            phone_number_name_update    | 'decision':'REJECTED' | Name[news=News[phone_number_name_update REJECTED], decision=REJECTED, name=null]
            security                    | 'event':'PIN_CHANGED','requester':'4711' | Pin[news=News[security PIN_CHANGED]]
            security                    | 'event':'PIN_RESET_REQUEST' | Pin[news=News[security PIN_RESET_REQUEST]]
            security                    | 'event':'A_NEW_ONE' | Other[news=News[security A_NEW_ONE]]
            """)
    void readsWhatBecameOfANumber(String field, String value, String expected) {
        var update = update(field, "{'display_phone_number':'+27 21 555-0100',%s}".formatted(value));

        assertThat(update).hasToString(expected);
        assertThat(update.news().subject()).isEqualTo(new Subject(WABA, null, NUMBER));
        assertThat(update.news().detail()).doesNotContain(NUMBER, "4711", "requester");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            business_capability_update | {'max_daily_conversations_per_business':'TIER_2K','max_phone_numbers_per_business':20} | Capability[news=News[business_capability_update null], limit=TIER_2K]
            business_capability_update | {'max_daily_conversations_per_business':-1} | Capability[news=News[business_capability_update null], limit=-1]
            business_capability_update | {} | Capability[news=News[business_capability_update null], limit=null]
            account_review_update      | {'decision':'DEFERRED'} | Review[news=News[account_review_update DEFERRED], decision=DEFERRED]
            account_alerts             | {'entity_type':'WABA','alert_info':{'alert_type':'OBA','alert_severity':'CRITICAL'}} | Other[news=News[account_alerts OBA]]
            flows                      | {'event':'FLOW_STATUS_CHANGE','phone_number':'905551112233'} | Other[news=News[flows FLOW_STATUS_CHANGE]]
            a_field_of_tomorrow        | {'body':'Merhaba','from':'905551112233'} | Other[news=News[a_field_of_tomorrow null]]
            """)
    void readsTheRest(String field, String value, String expected) {
        var update = update(field, value);

        assertThat(update).hasToString(expected);
        assertThat(update.news().subject()).isEqualTo(new Subject(WABA, null, null));
        assertThat(update.news().detail()).doesNotContain("Merhaba", "905551112233");
    }

    @Test
    void takesTheWabaFromWhereItStands() {
        var event = parse(
                "{'entry':[{'id':'110022','time':'1795300000','changes':[{'value':{'event':'PARTNER_ADDED','waba_info':{'waba_id':'3300','owner_business_id':2100}},'field':'account_update'}]}]}");

        assertThat(event)
                .isEqualTo(new WebhookEvent.Account(new AccountUpdate.Other(new News(
                        new Subject(WABA, "2100", null),
                        "account_update",
                        "PARTNER_ADDED",
                        AT,
                        "{\"waba_info\":{\"waba_id\":\"3300\",\"owner_business_id\":2100}}"))));
        assertThat(event.number()).isNull();
    }

    @Test
    void keepsNoSecretAndNothingThatADatabaseDoesNotTake() {
        var update = update(
                "account_update",
                "{'event':'A_NEW_ONE','requester_id':'1','new_pin':'123456','deep':[{'access_token':'EAA','a\\u0000b':'c\\u0000d\\ud83d'}],'much':1e999999,'few':1.5,'message_text':'hi'}");

        assertThat(update.news().detail())
                .isEqualTo("{\"deep\":[{\"a\\uFFFDb\":\"c\\uFFFDd?\"}],\"much\":\"1E+999999\",\"few\":1.5}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            account_update              | {}                                                    | a change of an account has no event
            account_update              | null                                                  | a change of an account has no event
            account_update              | 'a string'                                            | a change of an account has no event
            account_update              | {'event':'a\\nb'}                                     | event is no word
            account_update              | {'event':'PARTNER_ADDED','waba_info':{}}              | a change of an account has no waba_id
            account_update              | {'event':'DISABLED_UPDATE'}                           | DISABLED_UPDATE has no ban_info.waba_ban_state
            account_update              | {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':[7.5]}} | DISABLED_UPDATE has no ban_info.waba_ban_state
            account_update              | {'event':'ACCOUNT_RESTRICTION','restriction_info':['x']} | a change of an account has no restriction_type
            account_update              | {'event':'ACCOUNT_RESTRICTION','restriction_info':[{'restriction_type':'X','expiration':'soon'}]} | the timestamp is no number of seconds
            account_review_update       | {}                                                    | a change of an account has no decision
            phone_number_quality_update | {'event':'FLAGGED'}                                   | a change of phone_number_quality_update has no display_phone_number
            phone_number_name_update    | {'display_phone_number':'1'}                          | a change of an account has no decision
            security                    | {'event':'PIN_CHANGED','display_phone_number':'none'} | a change of security has no display_phone_number
            """)
    void saysWhatIsMissing(String field, String value, String why) {
        assertThat(parse(change(field, value))).isEqualTo(new WebhookEvent.Unreadable(null, why));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'id':'1','time':'noon'          | the timestamp is no number of seconds
            'id':'1','time':1795300000000   | the timestamp is not of our days
            'id':'1','time':-1              | the timestamp is not of our days
            'time':1795300000               | a change of an account has no id
            """)
    void saysWhatTheEntryLacks(String entry, String why) {
        assertThat(parse("{'entry':[{%s,'changes':[{'field':'account_alerts','value':{}}]}]}".formatted(entry)))
                .isEqualTo(new WebhookEvent.Unreadable(null, why));
    }

    @Test
    void saysTooMuch() {
        assertThat(parse(change("account_alerts", "{'a':'%s'}".formatted("x".repeat(20_000)))))
                .isInstanceOf(WebhookEvent.Unreadable.class);
    }

    @Test
    void leavesAloneWhatIsOfNoWaba() {
        assertThat(parse("{'entry':[{'changes':[{'field':'flows','value':{}}]}]}"))
                .isEqualTo(new WebhookEvent.Other("flows"));
    }

    private static AccountUpdate update(String field, String value) {
        var update = ((WebhookEvent.Account) parse(change(field, value))).update();
        assertThat(update.news().at()).isEqualTo(AT);
        assertThat(update.news().field()).isEqualTo(field);
        return update;
    }

    private static String change(String field, String value) {
        return "{'object':'o','entry':[{'id':'3300','time':1795300000,'changes':[{'field':'%s','value':%s}]}]}"
                .formatted(field, value);
    }
}
