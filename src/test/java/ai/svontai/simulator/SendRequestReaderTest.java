package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendRequestReaderTest {

    private static final BusinessNumber TURKISH = new BusinessNumber("1", "902125550100", "2", "token");

    private final Customers customers = new Customers();
    private final SendRequestReader reader =
            new SendRequestReader(customers, new TemplateCheck(TemplateFormTest.templates()));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            +905321112233,      905321112233
            +90 (532) 111-2233, 905321112233
            905321112233,       905321112233
            +27825550142,       27825550142
            27825550142,        9027825550142
            """)
    void putsTheCountryCodeOfTheBusinessBeforeNumbersWithoutPlus(String to, String phone) {
        var request = read("{'messaging_product':'whatsapp','to':'" + to + "','text':{'body':'Hi'}}");

        assertThat(request.to().phone()).isEqualTo(phone);
        assertThat(request.input()).isEqualTo(to);
    }

    @Test
    void losesAUserIdThatStandsInTo() {
        assertThat(read("{'messaging_product':'whatsapp','to':'TR.abc1','text':{'body':'Hi'}}")
                        .lost())
                .isTrue();
    }

    @Test
    void findsThePhoneBehindAUserId() {
        var customer = customers.withPhone("905321112233", TURKISH);

        var request = read("{'messaging_product':'whatsapp','to':null,'recipient':'" + customer.userId()
                + "','text':{'body':'Hi'}}");

        assertThat(customer.userId()).matches("TR\\.[A-Za-z0-9]{14}");
        assertThat(request.to()).isEqualTo(customer);
        assertThat(request.lost()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            nonsense                                                                                | 100
            {'to':'+905321112233','text':{'body':'Hi'}}                                             | 100
            {'messaging_product':'sms','to':'+905321112233','text':{'body':'Hi'}}                   | 100
            {'messaging_product':'whatsapp','to':'+905321112233','type':'fax','fax':{}}             | 100
            {'messaging_product':'whatsapp','to':'+905321112233','type':'image'}                    | 131008
            {'messaging_product':'whatsapp','to':'+905321112233','text':{'body':''}}                | 100
            {'messaging_product':'whatsapp','text':{'body':'Hi'}}                                   | 131008
            {'messaging_product':'whatsapp','to':'+90532','text':{'body':'Hi'}}                     | 131009
            {'messaging_product':'whatsapp','to':'mum','text':{'body':'Hi'}}                        | 131009
            {'messaging_product':'whatsapp','recipient':'905321112233','text':{'body':'Hi'}}        | 131009
            """)
    void refusesWhatMetaRefuses(String json, int code) {
        assertThatExceptionOfType(GraphRefusal.class)
                .isThrownBy(() -> read(json))
                .satisfies(refusal ->
                        assertThat(refusal.body("trace").error().code()).isEqualTo(code));
    }

    @Test
    void takesTheLongestTextAndNoLongerOne() {
        assertThat(read(withText("ş".repeat(4096))).text()).hasSize(4096);
        assertThatExceptionOfType(GraphRefusal.class).isThrownBy(() -> read(withText("ş".repeat(4097))));
    }

    private SendRequest read(String json) {
        var body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read(reader.open(body), TURKISH);
    }

    private static String withText(String text) {
        return "{'messaging_product':'whatsapp','to':'+905321112233','text':{'body':'" + text + "'}}";
    }
}
