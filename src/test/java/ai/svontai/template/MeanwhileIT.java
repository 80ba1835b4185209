package ai.svontai.template;

import static ai.svontai.template.MetasList.approved;
import static ai.svontai.template.MetasList.lastPage;
import static ai.svontai.template.MetasList.page;
import static ai.svontai.template.MetasList.template;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.database.DatabaseTest;
import ai.svontai.whatsapp.TemplateUpdate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Meta tells while a list is being read: by webhook, or to another node. */
class MeanwhileIT extends DatabaseTest {

    private static final String A = approved("a", "tr", Forms.PLAIN);
    private static final String B = approved("b", "tr", Forms.PLAIN);
    private static final String C = approved("c", "tr", Forms.PLAIN);

    @Autowired
    private TemplateListings listings;

    @Autowired
    private TemplateUpdates updates;

    @Autowired
    private Templates templates;

    private MetasList meta;
    private Account account;

    @BeforeEach
    void open() {
        meta = new MetasList(listings);
        account = shop().account();
    }

    @Test
    void keepWhatWasToldMeanwhile() {
        meta.shows(account, A, B);

        var listing = meta.begin(account);
        updates.keep(pausedNow("a"));
        updates.keep(pausedNow("b"));
        listings.keep(lastPage(A), listing);

        assertThat(status("a")).isEqualTo("PAUSED");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void keepWhatAnotherNodeListedMeanwhile() {
        var slow = meta.begin(account);
        var stale = listings.keep(page("cursor", A), slow);
        meta.shows(account, template("a", "tr", "PAUSED", Forms.PLAIN), C);

        listings.keep(lastPage(A), stale.goesOn("cursor", slow.told(), slow.askedAt(), 0, true));

        assertThat(names()).containsExactly("a", "c");
        assertThat(status("a")).isEqualTo("PAUSED");
    }

    private TemplateUpdate pausedNow(String name) {
        var subject = new TemplateUpdate.Subject(account.waba(), MetasList.id(name, "tr"), name, "tr");
        return new TemplateUpdate.Status(subject, clock.instant().plus(Duration.ofSeconds(1)), "PAUSED", null, null);
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
