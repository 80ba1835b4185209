package ai.svontai.template;

import static ai.svontai.template.MetasList.approved;
import static ai.svontai.template.MetasList.lastPage;
import static ai.svontai.template.MetasList.page;
import static ai.svontai.template.MetasList.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.database.DatabaseTest;
import ai.svontai.graph.GraphAnswer;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.UnusableToken;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateListingsIT extends DatabaseTest {

    private static final String A = approved("a", "tr", Forms.PLAIN);
    private static final String B = approved("b", "tr", Forms.PLAIN);
    private static final String C = approved("c", "tr", Forms.PLAIN);

    @Autowired
    private TemplateListings listings;

    @Autowired
    private Templates templates;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    private MetasList meta;

    private Account account;

    @BeforeEach
    void open() {
        meta = new MetasList(listings);
        account = shop().account();
        tokens.keep(account.tenant(), account.id(), "the-token");
    }

    @Test
    void followTheCursorAndNeverMetasAddress() {
        var first = meta.begin(account);
        var second = listings.keep(page("cursor=1", A), first);
        var request = listings.request(second);
        var end = listings.keep(lastPage(B), second);

        assertThat(listings.request(first).query()).doesNotContain("after").contains("limit=100");
        assertThat(request.path()).isEqualTo("3300/message_templates");
        assertThat(request.query()).contains("after=cursor%3D1").doesNotContain("access_token", "the-token");
        assertThat(request.accessToken()).isEqualTo("the-token");
        assertThat(second.isMore()).isTrue();
        assertThat(end.isMore()).isFalse();
        assertThat(end.templates()).isEqualTo(2);
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void forgetWhatACompleteListDoesNotShow() {
        meta.shows(account, A, B, C);

        var end = meta.shows(account, B);

        assertThat(end.removed()).isEqualTo(2);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void forgetNothingBeforeTheEnd() {
        meta.shows(account, A, B, C);

        listings.keep(page("cursor", template("b", "tr", "PAUSED", Forms.PLAIN)), meta.begin(account));

        assertThat(names()).containsExactly("a", "b", "c");
        assertThat(status("b")).isEqualTo("PAUSED");
    }

    @Test
    void forgetNothingForALookUpOrAfterAnUnreadableTemplate() {
        meta.shows(account, A, B);

        listings.keep(lastPage(C), listings.begin(account, "c"));
        listings.keep(lastPage("{'name':'x'}", "7", C), meta.begin(account));

        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void forgetNothingOfOthers() {
        var colleague = shop().account();
        var elsewhere = new Account(
                account.tenant(),
                UUID.randomUUID(),
                new WabaId("4400"),
                new PhoneNumberId("77"),
                "902125550177",
                account.botId());
        accounts.add(elsewhere);
        meta.shows(colleague, A);
        meta.shows(elsewhere, A);
        meta.shows(account, A);

        meta.shows(account);

        assertThat(names()).containsExactly("a");
        assertThat(templates.list(account.tenant(), "waba=3300")).isEmpty();
        assertThat(templates.usable(colleague.tenant(), colleague.waba())).hasSize(1);
    }

    @Test
    void refuseWhatIsNoList() {
        meta.shows(account, A);

        for (var answer : List.of("{}", "{'data':'none'}", "{'data':[],'paging':{'next':'https://x'}}")) {
            var listing = meta.begin(account);
            assertThatExceptionOfType(UnreadableList.class)
                    .as(answer)
                    .isThrownBy(() -> listings.keep(new GraphAnswer(200, Forms.json(answer), null), listing));
        }

        assertThat(names()).containsExactly("a");
    }

    @Test
    void doNotGoInCircles() {
        var second = listings.keep(page("cursor", A), meta.begin(account));

        assertThatExceptionOfType(UnreadableList.class).isThrownBy(() -> listings.keep(page("cursor", A), second));
    }

    @Test
    void keepStrangeTexts() {
        meta.shows(
                account,
                approved("nul", "tr", "{'type':'BODY','text':'a\\u0000b'}"),
                approved("half", "tr", "{'type':'BODY','text':'a\\ud83d'}"),
                approved("whole", "tr", "{'type':'BODY','text':'a😀ş'}"));

        assertThat(templates.usable(account.tenant(), account.waba()))
                .extracting(TemplateView::body)
                .contains("a\u0000b", "a😀ş");
    }

    @Test
    void needAToken() {
        var tokenless = shop().account();

        assertThatExceptionOfType(UnusableToken.class).isThrownBy(() -> listings.request(meta.begin(tokenless)));
    }

    private List<String> names() {
        return templates.list(account.tenant(), null).stream()
                .map(TemplateState::name)
                .toList();
    }

    private String status(String name) {
        return templates.list(account.tenant(), "name=" + name).stream()
                .map(TemplateState::status)
                .findFirst()
                .orElseThrow();
    }
}
