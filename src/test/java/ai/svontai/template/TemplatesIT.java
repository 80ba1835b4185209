package ai.svontai.template;

import static ai.svontai.template.MetasList.approved;
import static ai.svontai.template.MetasList.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.svontai.account.Account;
import ai.svontai.database.DatabaseTest;
import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplatesIT extends DatabaseTest {

    private static final List<Map<String, Object>> TWO = List.of(Map.of(
            "type",
            "body",
            "parameters",
            List.of(Map.of("type", "text", "text", "Ayşe"), Map.of("type", "text", "text", "1042"))));

    @Autowired
    private Templates templates;

    @Autowired
    private TemplateListings listings;

    private MetasList meta;

    private Account account;

    @BeforeEach
    void list() {
        meta = new MetasList(listings);
        account = shop().account();
        meta.shows(
                account,
                approved("order_ready", "tr", Forms.POSITIONAL),
                template("order_ready", "en_US", "REJECTED", Forms.POSITIONAL),
                approved("come_back", "tr", Forms.PLAIN),
                template("sale", "tr", "PAUSED", Forms.PLAIN));
    }

    @Test
    void becomeMessages() {
        assertThat(templates.checked(account.tenant(), account.waba(), "order_ready", "tr", TWO))
                .isEqualTo(new OutboundMessage.Template("order_ready", "tr", TWO));
    }

    @Test
    void mustBeThere() {
        var problem = refusal("order_redy", "tr", List.of());

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.document().detail())
                .isEqualTo("There is no template with this name. Usable are: come_back (tr), order_ready (tr).");
    }

    @Test
    void mustBeThereInTheLanguage() {
        assertThat(refusal("order_ready", "de", TWO).document().detail())
                .isEqualTo("This template is not there in the language that was asked for; it has en_US (REJECTED), tr."
                        + " Send it in one of these.");
    }

    @Test
    void mustBeApproved() {
        assertThat(refusal("sale", "tr", List.of()).document().detail())
                .contains(
                        "status of it is PAUSED",
                        "wait, or use another",
                        "Usable are: come_back (tr), order_ready (tr)");
        assertThat(refusal("order_ready", "en_US", TWO).document().detail()).contains("status of it is REJECTED");
    }

    @Test
    void mustFit() {
        var problem = refusal("order_ready", "tr", List.of());

        assertThat(problem.document().detail())
                .isEqualTo(
                        "The components do not fit the template order_ready in tr: the body wants 2 parameters, 1, 2,"
                                + " and got 0. Mend them and send the message again.");
        assertThat(problem.document().more().get("mistakes")).isInstanceOf(List.class);
    }

    @Test
    void belongToOneTenantAndOneWaba() {
        var other = shop().account();

        assertThat(other.waba()).isEqualTo(account.waba());
        assertThat(templates.usable(other.tenant(), other.waba())).isEmpty();
        assertThat(templates.list(other.tenant(), null)).isEmpty();
        assertThat(templates.usable(account.tenant(), new WabaId("4400"))).isEmpty();
        assertThat(templates.isUsableWithoutParameters(other.tenant(), other.waba(), "come_back", "tr"))
                .isFalse();
    }

    @Test
    void areUsableWithoutParametersWhenApprovedAndComplete() {
        assertThat(isPlain("come_back", "tr")).isTrue();
        assertThat(isPlain("come_back", "en_US")).isFalse();
        assertThat(isPlain("order_ready", "tr")).isFalse();
        assertThat(isPlain("sale", "tr")).isFalse();
        assertThat(isPlain("nothing", "tr")).isFalse();
    }

    @Test
    void sayWhatTheyWant() {
        assertThat(templates.usable(account.tenant(), account.waba()))
                .containsExactly(
                        new TemplateView("come_back", "tr", "UTILITY", "We have not answered you yet.", List.of()),
                        new TemplateView(
                                "order_ready",
                                "tr",
                                "UTILITY",
                                "Hi {{1}}, order {{2}} is ready, {{1}}.",
                                List.of(new Wanted("body", "text", "1", null), new Wanted("body", "text", "2", null))));
    }

    @Test
    void areListedByFilter() {
        assertThat(templates.list(account.tenant(), null))
                .extracting(TemplateState::name)
                .containsExactly("come_back", "order_ready", "order_ready", "sale");
        assertThat(templates.list(account.tenant(), "status=paused"))
                .singleElement()
                .satisfies(sale -> {
                    assertThat(sale.name()).isEqualTo("sale");
                    assertThat(sale.quality()).isEqualTo("GREEN");
                    assertThat(sale.syncedAt()).isEqualTo(clock.instant());
                });
        assertThat(templates.list(account.tenant(), "name=order_ready&waba=3300&status=APPROVED"))
                .extracting(TemplateState::language)
                .containsExactly("tr");
        assertThat(templates.list(account.tenant(), "waba=4400")).isEmpty();
    }

    private boolean isPlain(String name, String language) {
        return templates.isUsableWithoutParameters(account.tenant(), account.waba(), name, language);
    }

    private Problem refusal(String name, String language, List<Map<String, Object>> components) {
        return catchThrowableOfType(
                Problem.class, () -> templates.checked(account.tenant(), account.waba(), name, language, components));
    }
}
