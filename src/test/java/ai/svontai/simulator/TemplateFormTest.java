package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TemplateFormTest {

    private static final String WABA = "waba";

    private final Templates templates = templates();
    private final TemplateCheck check = new TemplateCheck(templates);

    /** Those of the demo. */
    static Templates templates() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("simulator.waba-id", WABA)))
                .bindOrCreate("simulator", SimulatorSettings.class);
        return new Templates(settings);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            siparis_hazir   | Merhaba Ayşe, $1 numaralı siparişiniz hazır.                        | {'type':'body','parameters':[{'type':'text','text':'Ayşe'},{'type':'text','text':'$1'}]}
            size_ulasamadik | Size 24 saat içinde yanıt veremedik. Devam etmek için bize yazın.   |
            kargo_yolda     | Merhaba Ayşe, TR1 numaralı kargonuz yola çıktı.                     | {'type':'BODY','parameters':[{'type':'text','parameter_name':'kargo_no','text':'TR1'},{'type':'text','parameter_name':'ad','text':'Ayşe'}]}
            yeni_sezon      | Merhaba Ayşe, yeni sezon ürünlerimiz geldi.                         | {'type':'header','parameters':[{'type':'image','image':{'link':'https://a'}}]},{'type':'body','parameters':[{'type':'text','text':'Ayşe'}]},{'type':'button','sub_type':'URL','index':0,'parameters':[{'type':'text','text':'x'}]}
            """)
    void isFilledIn(String name, String text, @Nullable String components) {
        assertThat(check.text(message(name, "tr", components), WABA)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            siparis_hazir   | 132000 |
            siparis_hazir   | 132000 | {'type':'body','parameters':[{'type':'text','text':'Ayşe'}]}
            siparis_hazir   | 132012 | {'type':'body','parameters':[{'type':'text','parameter_name':'ad','text':'a'},{'type':'text','text':'b'}]}
            siparis_hazir   | 132012 | {'type':'body','parameters':[{'type':'image','image':{'id':'1'}},{'type':'text','text':'b'}]}
            siparis_hazir   | 131008 | {'type':'body','parameters':[{'type':'text','text':''},{'type':'text','text':'b'}]}
            size_ulasamadik | 132000 | {'type':'body','parameters':[{'type':'text','text':'a'}]}
            size_ulasamadik | 132000 | {'type':'header','parameters':[{'type':'text','text':'a'}]}
            size_ulasamadik | 132000 | {'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}
            kargo_yolda     | 132012 | {'type':'body','parameters':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}
            kargo_yolda     | 132012 | {'type':'body','parameters':[{'type':'text','parameter_name':'ad','text':'a'},{'type':'text','parameter_name':'no','text':'b'}]}
            kargo_yolda     | 132012 | {'type':'body','parameters':[{'type':'text','parameter_name':'ad','text':'a'},{'type':'text','parameter_name':'ad','text':'b'}]}
            """)
    void isRefusedIfItDoesNotFit(String name, int code, @Nullable String components) {
        assertThat(codeOf(name, "tr", components)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            132012 | {'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}
            132012 | {'type':'header','parameters':[{'type':'text','text':'a'}]},{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}
            132012 | {'type':'header','parameters':[{'type':'image','image':{}}]},{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}
            132000 | {'type':'header','parameters':[{'type':'image','image':{'id':'1'}}]}
            132000 | {'type':'header','parameters':[{'type':'image','image':{'id':'1'}}]},{'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'x'}]}
            132012 | {'type':'header','parameters':[{'type':'image','image':{'id':'1'}}]},{'type':'button','sub_type':'quick_reply','index':'0','parameters':[{'type':'text','text':'x'}]}
            """)
    void wantsItsPictureAndItsLink(int code, String components) {
        var body = "{'type':'body','parameters':[{'type':'text','text':'Ayşe'}]},";

        assertThat(codeOf("yeni_sezon", "tr", body + components)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource({"PAUSED,132015", "DISABLED,132016", "PENDING,132001", "REJECTED,132001"})
    void isRefusedUnlessApproved(String status, int code) {
        var key = new Template.Key(WABA, "size_ulasamadik", "tr");
        templates.change(key, template -> template.withStatus(status));

        assertThat(codeOf("size_ulasamadik", "tr", null)).isEqualTo(code);
    }

    @Test
    void isUnknownInAnotherLanguageOrWaba() {
        assertThat(codeOf("size_ulasamadik", "en_US", null)).isEqualTo(132001);
        assertThatExceptionOfType(GraphRefusal.class)
                .isThrownBy(() -> check.text(message("size_ulasamadik", "tr", null), "another"))
                .satisfies(refusal -> assertThat(refusal.httpStatus()).isEqualTo(404));
    }

    private int codeOf(String name, String language, @Nullable String components) {
        try {
            check.text(message(name, language, components), WABA);
            return 0;
        } catch (GraphRefusal refusal) {
            return refusal.code();
        }
    }

    private static JsonNode message(String name, String language, @Nullable String components) {
        var json = "{'name':'%s','language':{'code':'%s'},'components':[%s]}"
                .formatted(name, language, components == null ? "" : components)
                .replace('\'', '"');
        return Objects.requireNonNull(MetaJson.object(json.getBytes(StandardCharsets.UTF_8)));
    }
}
