package ai.svontai.webhook;

import static ai.svontai.webhook.Webhooks.parse;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.whatsapp.TemplateUpdate;
import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {

    private static final String WHICH =
            "'message_template_id':1400110022003,'message_template_name':'order_ready','message_template_language':'en-US'";
    private static final TemplateUpdate.Subject SUBJECT =
            new TemplateUpdate.Subject(new WabaId("3300"), "1400110022003", "order_ready", "en-US");
    private static final Instant AT = Instant.ofEpochSecond(1_795_300_000);

    @Test
    void readsStatuses() {
        assertThat(update(
                        "message_template_status_update",
                        "{'event':'REJECTED','reason':'INVALID_FORMAT','message_template_category':'UTILITY',%s}"
                                .formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Status(SUBJECT, AT, "REJECTED", "UTILITY", "INVALID_FORMAT"));
        assertThat(update("message_template_status_update", "{'event':'PAUSED','reason':'NONE',%s}".formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Status(SUBJECT, AT, "PAUSED", null, null));
    }

    @Test
    void readsCategoriesAnnouncedAndDone() {
        assertThat(update(
                        "template_category_update",
                        "{'previous_category':'UTILITY','new_category':'MARKETING',%s}".formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Category(SUBJECT, AT, "MARKETING"));
        assertThat(update(
                        "template_category_update",
                        "{'new_category':'UTILITY','correct_category':'MARKETING',%s}".formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Category(SUBJECT, AT, "UTILITY"));
    }

    @Test
    void readsQualityAndComponents() {
        assertThat(update(
                        "message_template_quality_update",
                        "{'previous_quality_score':'GREEN','new_quality_score':'RED',%s}".formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Quality(SUBJECT, AT, "RED"));
        assertThat(update("message_template_components_update", "{'message_template_element':'x',%s}".formatted(WHICH)))
                .isEqualTo(new TemplateUpdate.Components(SUBJECT, AT));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `'time':1795300000,`  , 1795300000
            `'time':'1795300000',`, 1795300000
            `'time':null,`        ,
            ``                    ,
            """)
    void takesTheTimeAsItComes(String time, @Nullable Long seconds) {
        var event = (WebhookEvent.Template) parse(
                "{'entry':[{'id':'3300',%s'changes':[{'field':'message_template_quality_update','value':{'new_quality_score':'RED',%s}}]}]}"
                        .formatted(time, WHICH));

        assertThat(event.update().at()).isEqualTo(seconds == null ? null : Instant.ofEpochSecond(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'event':'PAUSED'}                                                                        | a change of a template has no message_template_name
            {'event':'PAUSED','message_template_name':'a'}                                            | a change of a template has no message_template_language
            {'message_template_name':'a','message_template_language':'tr'}                            | a change of a template has no event
            {'event':7.5,'message_template_name':'a','message_template_language':'tr'}                | a change of a template has no event
            'a string'                                                                                | a change of a template has no message_template_name
            null                                                                                      | a change of a template has no message_template_name
            """)
    void saysWhatIsMissing(String value, String why) {
        assertThat(parse(change("message_template_status_update", value)))
                .isEqualTo(new WebhookEvent.Unreadable(null, why));
    }

    @Test
    void saysThatTheWabaOrTheTimeIsMissing() {
        var change = "'changes':[{'field':'template_category_update','value':{'new_category':'UTILITY',%s}}]"
                .formatted(WHICH);

        assertThat(parse("{'entry':[{%s}]}".formatted(change)))
                .isEqualTo(new WebhookEvent.Unreadable(null, "a change of a template has no id"));
        assertThat(parse("{'entry':[{'id':'1','time':'noon',%s}]}".formatted(change)))
                .isEqualTo(new WebhookEvent.Unreadable(null, "the timestamp is no number of seconds"));
    }

    private static TemplateUpdate update(String field, String value) {
        return ((WebhookEvent.Template) parse(change(field, value))).update();
    }

    private static String change(String field, String value) {
        return "{'object':'o','entry':[{'id':'3300','time':1795300000,'changes':[{'field':'%s','value':%s}]}]}"
                .formatted(field, value);
    }
}
