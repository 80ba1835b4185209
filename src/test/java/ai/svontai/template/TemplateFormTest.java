package ai.svontai.template;

import static ai.svontai.template.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateFormTest {

    @Test
    void wantsNothingWhereNothingIsOpen() {
        assertThat(form(Forms.PLAIN, Forms.FOOTER).wanted()).isEmpty();
        assertThat(form("{'type':'BUTTONS','buttons':[{'type':'QUICK_REPLY','text':'Yes'},{'type':'FLOW'}]}")
                        .wanted())
                .isEmpty();
        assertThat(form("{'type':'HEADER','format':'TEXT','text':'Hello'}").wanted())
                .isEmpty();
    }

    @Test
    void wantsWhatIsOpen() {
        assertThat(form(Forms.IMAGE_HEADER, Forms.NAMED, Forms.BUTTONS).wanted())
                .containsExactly(
                        new Wanted("header", "image", null, null),
                        new Wanted("body", "text", "name", null),
                        new Wanted("body", "text", "order_id", null),
                        new Wanted("button", "text", null, 1),
                        new Wanted("button", "coupon_code", null, 3));
    }

    @Test
    void countsAGapOnceAndInTheOrderOfNumbers() {
        assertThat(form("{'type':'BODY','text':'{{10}} {{2}} {{ 2 }} {{1}}'}").wanted())
                .extracting(Wanted::name)
                .containsExactly("1", "2", "10");
    }

    @Test
    void wantsTheCodeOfAnAuthentication() {
        assertThat(form("{'type':'BODY','text':'{{1}} is your code.'}", "{'type':'BUTTONS','buttons':[{'type':'OTP'}]}")
                        .wanted())
                .containsExactly(new Wanted("body", "text", "1", null), new Wanted("button", "text", null, 0));
    }

    @Test
    void wantsWhatItDoesNotKnow() {
        assertThat(form(Forms.PLAIN, Forms.CAROUSEL, "{'type':'LIMITED_TIME_OFFER'}", "{'type':'HOLOGRAM'}", "7")
                        .wanted())
                .extracting(Wanted::component)
                .containsExactly("carousel", "limited_time_offer", "hologram", "");
    }
}
