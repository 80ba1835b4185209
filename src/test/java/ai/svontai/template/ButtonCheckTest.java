package ai.svontai.template;

import static ai.svontai.template.Forms.BUTTONS;
import static ai.svontai.template.Forms.PLAIN;
import static ai.svontai.template.Forms.form;
import static ai.svontai.template.Forms.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ButtonCheckTest {

    @Test
    void takesEveryKindOfButton() {
        assertThat(mistakes(form(PLAIN, BUTTONS), """
                        {'type':'button','sub_type':'quick_reply','index':'0','parameters':[{'type':'payload','payload':'yes'}]},
                        {'type':'button','sub_type':'url','index':1,'parameters':[{'type':'text','text':'1042'}]},
                        {'type':'button','sub_type':'copy_code','index':'3','parameters':[{'type':'coupon_code','coupon_code':'SAVE10'}]},
                        {'type':'button','sub_type':'flow','index':'5','parameters':[{'type':'action','action':{'flow_token':'t'}}]}""")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'type':'button','sub_type':'quick_reply','index':'6'}                                                                | a button has the index "6"; the template's buttons are 0 to 5
            {'type':'button','sub_type':'quick_reply'}                                                                            | a button has the index ""; the template's buttons are 0 to 5
            {'type':'button','sub_type':'quick_reply','index':'-1'}                                                               | a button has the index "-1"; the template's buttons are 0 to 5
            {'type':'button','sub_type':'quick_reply','index':'99999999999999999999'}                                             | a button has the index "99999999999999999999"; the template's buttons are 0 to 5
            {'type':'button','sub_type':'quick_reply','index':'0'},{'type':'button','sub_type':'quick_reply','index':0}           | button 0 is there twice
            {'type':'button','sub_type':'url','index':'0'}                                                                        | button 0 has the sub_type "url"; the template's is quick_reply
            {'type':'button','sub_type':'quick_reply','index':'0','parameters':[{'type':'text','text':'a'}]}                      | the parameter of button 0 is of the type "text"; here belongs payload
            {'type':'button','sub_type':'url','index':'2','parameters':[{'type':'text','text':'a'}]}                              | button 2 (url) takes no parameters
            {'type':'button','sub_type':'phone_number','index':'4','parameters':[{'type':'text','text':'a'}]}                     | button 4 (phone_number) takes no parameters
            {'type':'button','sub_type':'flow','index':'5','parameters':[{'type':'action','action':'a'}]}                         | the parameter of button 5 lacks the object action
            """)
    void saysWhatIsWrongWithButtons(String button, String mistake) {
        var rest = """
                ,{'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'a'}]}
                ,{'type':'button','sub_type':'copy_code','index':'3','parameters':[{'type':'coupon_code','coupon_code':'A'}]}""";
        assertThat(mistakes(form(PLAIN, BUTTONS), button + rest)).containsExactly(mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            []                                                                    | button 3 (copy_code) wants 1 parameter of the type coupon_code, and got 0
            [{'type':'coupon_code','coupon_code':''}]                             | the parameter of button 3 has no coupon_code, or an empty one, or one that is no string
            [{'type':'coupon_code','coupon_code':'123456789012345678901'}]        | the coupon_code of button 3 is longer than 20 characters
            """)
    void saysWhatIsWrongWithAWantedParameter(String parameters, String mistake) {
        var components = """
                {'type':'button','sub_type':'url','index':'1','parameters':[{'type':'text','text':'a'}]},
                {'type':'button','sub_type':'copy_code','index':'3','parameters':%s}""".formatted(parameters);
        assertThat(mistakes(form(PLAIN, BUTTONS), components)).containsExactly(mistake);
    }
}
