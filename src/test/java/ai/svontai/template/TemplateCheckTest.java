package ai.svontai.template;

import static ai.svontai.template.Forms.BUTTONS;
import static ai.svontai.template.Forms.CAROUSEL;
import static ai.svontai.template.Forms.FOOTER;
import static ai.svontai.template.Forms.IMAGE_HEADER;
import static ai.svontai.template.Forms.LOCATION_HEADER;
import static ai.svontai.template.Forms.NAMED;
import static ai.svontai.template.Forms.PLAIN;
import static ai.svontai.template.Forms.POSITIONAL;
import static ai.svontai.template.Forms.TEXT_HEADER;
import static ai.svontai.template.Forms.form;
import static ai.svontai.template.Forms.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCheckTest {

    private static final String TWO = "{'type':'body','parameters':[%s,%s]}".formatted(text("Ayşe"), text("1042"));
    private static final String IMAGE =
            "{'type':'header','parameters':[{'type':'image','image':{'link':'https://shop.example/a.jpg'}}]}";

    @Test
    void letsPassWhatFits() {
        assertThat(mistakes(form(PLAIN), "")).isEmpty();
        assertThat(mistakes(form(PLAIN, FOOTER), "{'type':'body','parameters':[]}"))
                .isEmpty();
        assertThat(mistakes(form(POSITIONAL), TWO)).isEmpty();
        assertThat(mistakes(form(TEXT_HEADER, POSITIONAL), TWO + ",{'type':'header','parameters':[" + text("7") + "]}"))
                .isEmpty();
        assertThat(mistakes(form(IMAGE_HEADER, POSITIONAL), IMAGE + "," + TWO)).isEmpty();
        assertThat(mistakes(
                        form(IMAGE_HEADER, PLAIN),
                        "{'type':'header','parameters':[{'type':'image','image':{'id':'9911'}}]}"))
                .isEmpty();
        assertThat(mistakes(
                        form(LOCATION_HEADER, PLAIN),
                        "{'type':'header','parameters':[{'type':'location','location':{'latitude':'41'}}]}"))
                .isEmpty();
        assertThat(mistakes(form(CAROUSEL), "{'type':'carousel','cards':[]}")).isEmpty();
    }

    @Test
    void takesNamedParametersInAnyOrder() {
        assertThat(mistakes(
                        form(NAMED),
                        "{'type':'body','parameters':[%s,%s]}"
                                .formatted(named("order_id", "1042"), named("name", "Ayşe"))))
                .isEmpty();
    }

    @Test
    void takesMoneyAndDatesForText() {
        assertThat(mistakes(form(POSITIONAL), """
                        {'type':'body','parameters':[
                            {'type':'currency','currency':{'fallback_value':'79,90 TL','code':'TRY','amount_1000':79900}},
                            {'type':'date_time','date_time':{'fallback_value':'Monday'}}]}""")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'type':'body','parameters':[{'type':'text','text':'a'}]}                             | the body wants 2 parameters, 1, 2, and got 1
            {'type':'body'}                                                                       | the body wants 2 parameters, 1, 2, and got 0
            {'type':'body','parameters':'a'}                                                      | parameters of the body is no list
            {'type':'body','parameters':[{'type':'text','text':' '},{'type':'text','text':'b'}]}  | parameter 1 of the body has no text, or an empty one, or one that is no string
            {'type':'body','parameters':[{'type':'text','text':7},{'type':'text','text':'b'}]}    | parameter 1 of the body has no text, or an empty one, or one that is no string
            {'type':'body','parameters':['a',{'type':'text','text':'b'}]}                         | parameter 1 of the body is of the type ""; here belongs text
            {'type':'body','parameters':[{'type':'image'},{'type':'text','text':'b'}]}            | parameter 1 of the body is of the type "image"; here belongs text
            {'type':'body','parameters':[{'type':'currency'},{'type':'text','text':'b'}]}         | parameter 1 of the body has no currency.fallback_value, or an empty one, or one that is no string
            {'type':'body','parameters':[{'type':'text','text':'a','parameter_name':'x'},{'type':'text','text':'b'}]} | parameter 1 of the body has a parameter_name, but this template counts its parameters
            """)
    void saysWhatIsWrongWithPositionalParameters(String components, String mistake) {
        assertThat(mistakes(form(POSITIONAL), components)).containsExactly(mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'type':'text','text':'a'},{'type':'text','text':'b','parameter_name':'name'}                                                       | parameter 1 of the body has no parameter_name; the template wants 2 parameters, name, order_id; the parameter order_id of the body is missing
            {'type':'text','text':'b','parameter_name':'name'}                                                                                  | the parameter order_id of the body is missing
            {'type':'text','text':'b','parameter_name':'name'},{'type':'text','text':'b','parameter_name':'nom'}                                | the body has no gap named "nom"; it wants 2 parameters, name, order_id; the parameter order_id of the body is missing
            {'type':'text','text':'b','parameter_name':'name'},{'type':'text','text':'b','parameter_name':'name'},{'type':'text','text':'b','parameter_name':'order_id'} | the parameter name of the body is there twice
            """)
    void saysWhatIsWrongWithNamedParameters(String parameters, String mistakes) {
        assertThat(String.join("; ", mistakes(form(NAMED), "{'type':'body','parameters':[%s]}".formatted(parameters))))
                .isEqualTo(mistakes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'type':'header','parameters':[]}                                                            | the header wants 1 parameter of the type image, and got 0
            {'type':'header','parameters':[{'type':'text','text':'a'}]}                                  | the header wants a parameter of the type image, and got "text"
            {'type':'header','parameters':[{'type':'video','video':{'id':'1'}}]}                         | the header wants a parameter of the type image, and got "video"
            {'type':'header','parameters':[{'type':'image','image':{}}]}                                 | the header's image wants either id or link
            {'type':'header','parameters':[{'type':'image','image':{'id':'1','link':'https://a.b/c'}}]}  | the header's image wants either id or link
            {'type':'header','parameters':[{'type':'image','image':{'id':''}}]}                          | the header's id is no id of a medium
            {'type':'header','parameters':[{'type':'image','image':{'link':'file:///etc/passwd'}}]}      | the header's link is no address that starts with https://
            {'type':'header','parameters':[{'type':'image','image':{'link':7}}]}                         | the header's link is no address that starts with https://
            {'type':'footer','parameters':[]},%s                                                         | there is a component of the type "footer", which the template has not; known are header, body and button
            %s,%s                                                                                        | the component header is there twice
            {'type':'carousel'},%s                                                                       | there is a component of the type "carousel", which the template has not; known are header, body and button
            {},%s                                                                                        | there is a component of the type "", which the template has not; known are header, body and button
            'a string',%s                                                                                | there is a component of the type "", which the template has not; known are header, body and button
            {'type':'button','index':'0'},%s                                                             | the template has no buttons
            """)
    void saysWhatIsWrongWithHeadersAndComponents(String components, String mistake) {
        assertThat(mistakes(form(IMAGE_HEADER, PLAIN), components.replace("%s", IMAGE)))
                .containsExactly(mistake);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(mistakes(form(IMAGE_HEADER, POSITIONAL, BUTTONS, CAROUSEL), ""))
                .containsExactly(
                        "the component carousel is missing",
                        "the header wants 1 parameter of the type image, and got 0",
                        "the body wants 2 parameters, 1, 2, and got 0",
                        "button 1 (url) wants a parameter of the type text, and is missing",
                        "button 3 (copy_code) wants a parameter of the type coupon_code, and is missing");
    }

    @Test
    void saysWhatTheTemplateDoesNotHave() {
        assertThat(mistakes(form(FOOTER), IMAGE + "," + TWO))
                .containsExactly("the template has no header to fill", "the template has no body to fill");
        assertThat(mistakes(form(PLAIN), TWO)).containsExactly("the body wants no parameters, and got 2");
    }

    @Test
    void measuresTheFilledText() {
        var fits = 1024 - "Hi , order  is ready, .".length();
        assertThat(mistakes(form(POSITIONAL), body("é".repeat(2), "x".repeat(fits - 4))))
                .isEmpty();
        assertThat(mistakes(form(POSITIONAL), body("é".repeat(2), "x".repeat(fits - 3))))
                .containsExactly("the body becomes 1025 characters long, 1024 are allowed: shorten the parameters");
        assertThat(mistakes(form(POSITIONAL), body("😀", "x".repeat(fits - 2)))).isEmpty();
        assertThat(mistakes(form(TEXT_HEADER), "{'type':'header','parameters':[%s]}".formatted(text("x".repeat(55)))))
                .containsExactly("the header becomes 61 characters long, 60 are allowed: shorten the parameters");
    }

    private static String body(String first, String second) {
        return "{'type':'body','parameters':[%s,%s]}".formatted(text(first), text(second));
    }

    private static String text(String text) {
        return "{'type':'text','text':'%s'}".formatted(text);
    }

    private static String named(String name, String text) {
        return "{'type':'text','parameter_name':'%s','text':'%s'}".formatted(name, text);
    }
}
