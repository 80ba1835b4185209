package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.graph.GraphAnswer;
import ai.svontai.graph.GraphApp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReportsTest {

    private final TokenReports reports = new TokenReports(new GraphApp("9988776655", "s3"));

    @Test
    void asksInABatchSoThatNoUrlShowsTheToken() {
        var request = reports.request("EAAtoken");

        assertThat(request.query()).isEmpty();
        assertThat(request.path()).isEmpty();
        assertThat(request.accessToken()).isEqualTo("9988776655|s3");
        assertThat(request.body())
                .isEqualTo(Map.of(
                        "batch", List.of(Map.of("method", "GET", "relative_url", "debug_token?input_token=EAAtoken"))));
    }

    @Test
    void saysWhatIsMissingWhereMetaWouldNotAnswer() {
        assertThatExceptionOfType(UnknownApp.class)
                .isThrownBy(() -> new TokenReports(new GraphApp("", "s3")).request("EAAtoken"))
                .withMessageContaining("META_APP_ID");
    }

    @Test
    void readsATokenOfASignUp() {
        var report = read("""
                {'data':{'app_id':'9988776655','type':'SYSTEM_USER','application':'Acme Desk','data_access_expires_at':7,
                 'expires_at':1800484000,'issued_at':1795300000,'is_valid':true,
                 'scopes':['whatsapp_business_management','whatsapp_business_messaging','public_profile'],
                 'granular_scopes':[{'scope':'whatsapp_business_management','target_ids':['330011220044556']},
                                    {'scope':'whatsapp_business_messaging'}],'user_id':'122100000000000'}}
                """);

        assertThat(report.valid()).isTrue();
        assertThat(report.expiresAt()).isEqualTo(Instant.ofEpochSecond(1800484000));
        assertThat(report.appId()).isEqualTo("9988776655");
        assertThat(report.type()).isEqualTo("SYSTEM_USER");
        assertThat(report.userId()).isEqualTo("122100000000000");
        assertThat(report.errorCode()).isZero();
        assertThat(report.allows("whatsapp_business_management", "330011220044556"))
                .isTrue();
        assertThat(report.allows("whatsapp_business_management", "330011220044557"))
                .isFalse();
        assertThat(report.appliesToAll("whatsapp_business_management")).isFalse();
        assertThat(report.appliesToAll("whatsapp_business_messaging")).isTrue();
        assertThat(report.allows("whatsapp_business_messaging", "330011220044557"))
                .isTrue();
        assertThat(report.allows("ads_read", "330011220044556")).isFalse();
        assertThat(report.appliesToAll("ads_read")).isFalse();
        assertThat(report.targetsOf("whatsapp_business_messaging")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'is_valid':true,'app_id':'9988776655','expires_at':0                                      | true  | 0   | 0
            'is_valid':true,'app_id':'9988776655','expires_at':0,'data_access_expires_at':1           | true  | 0   | 0
            'is_valid':true,'app_id':'9988776655'                                                     | true  | 0   | 0
            'is_valid':true,'app_id':'1','expires_at':0                                               | false | 100 | 0
            'is_valid':false,'app_id':'9988776655','error':{'code':190,'message':'x','subcode':463}   | false | 190 | 463
            'is_valid':false,'scopes':[],'error':{'code':190,'message':'Malformed'}                   | false | 190 | 0
            'is_valid':false,'scopes':[],'error':{'code':100,'message':'The App_id … did not match'}  | false | 100 | 0
            'is_valid':false                                                                          | false | 0   | 0
            """)
    void readsWhetherATokenCanBeUsed(String data, boolean valid, int code, int subcode) {
        var report = read("{'data':{" + data + "}}");

        assertThat(report.valid()).isEqualTo(valid);
        assertThat(report.expiresAt()).isNull();
        assertThat(report.errorCode()).isEqualTo(code);
        assertThat(report.errorSubcode()).isEqualTo(subcode);
        assertThat(report.isDead()).isEqualTo(!valid && code != 100);
    }

    @Test
    void takesScopesFromEitherList() {
        var report = read("""
                {'data':{'is_valid':true,'app_id':'9988776655','expires_at':0,
                 'granular_scopes':[{'scope':'whatsapp_business_manage_events','target_ids':['33']},{'scope':'a','target_ids':[]}]}}
                """);

        assertThat(report.scopes()).containsExactlyInAnyOrder("whatsapp_business_manage_events", "a");
        assertThat(report.allows("whatsapp_business_manage_events", "33")).isTrue();
        assertThat(report.allows("a", "33")).isFalse();
        assertThat(read("{'data':{'is_valid':true,'app_id':'9988776655','scopes':['a','b']}}")
                        .scopes())
                .containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'data':{}}",
                "{'data':[]}",
                "{'data':{'is_valid':'yes'}}",
                "{'data':{'is_valid':true}}",
                "{'data':{'is_valid':true,'app_id':null}}",
                "{'data':{'is_valid':true,'app_id':''}}",
                "{'success':true}"
            })
    void doesNotTakeAnythingElseForAReport(String answer) {
        assertThatExceptionOfType(UnreadableReport.class).isThrownBy(() -> read(answer));
    }

    private TokenReport read(String json) {
        try {
            var tree = new ObjectMapper().readTree(json.replace('\'', '"'));
            return reports.read(new GraphAnswer(200, tree, null));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
