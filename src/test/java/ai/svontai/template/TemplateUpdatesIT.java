package ai.svontai.template;

import static ai.svontai.template.MetasList.approved;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.database.DatabaseTest;
import ai.svontai.whatsapp.TemplateUpdate;
import ai.svontai.whatsapp.TemplateUpdate.Subject;
import ai.svontai.whatsapp.WabaId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateUpdatesIT extends DatabaseTest {

    @Autowired
    private TemplateUpdates updates;

    @Autowired
    private Templates templates;

    @Autowired
    private TemplateListings listings;

    private MetasList meta;

    private Account account;
    private Instant now;

    @BeforeEach
    void list() {
        meta = new MetasList(listings);
        account = shop().account();
        meta.shows(account, approved("sale", "en_US", Forms.PLAIN), approved("sale", "tr", Forms.PLAIN));
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        now = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "DISABLED", "REJECTED", "PENDING_DELETION", "FLAGGED", "A_NEW_ONE"})
    void stopTheUseAtOnce(String event) {
        updates.keep(status(event, now));

        assertThat(isUsable("en_US")).isFalse();
        assertThat(isUsable("tr")).isTrue();
    }

    @Test
    void bringTheUseBack() {
        updates.keep(status("PAUSED", now));
        assertThat(updates.keep(status("APPROVED", now.plusSeconds(1)))).isEmpty();

        assertThat(isUsable("en_US")).isTrue();
    }

    @Test
    void comeLateWithoutHarm() {
        updates.keep(status("PAUSED", now));
        updates.keep(status("APPROVED", now.minusSeconds(1)));
        assertThat(isUsable("en_US")).isFalse();

        updates.keep(status("APPROVED", now)); // as late as it: the last one counts
        assertThat(isUsable("en_US")).isTrue();
    }

    @Test
    void doNotUndoALaterList() {
        meta.shows(account, approved("sale", "en_US", Forms.PLAIN));

        updates.keep(status("PAUSED", now.minus(Duration.ofMinutes(2))));
        assertThat(isUsable("en_US")).isTrue();

        updates.keep(status("PAUSED", now.minusSeconds(2))); // in doubt, for clocks differ
        assertThat(isUsable("en_US")).isFalse();
    }

    @Test
    void countWhereNoTimeIsTold() {
        updates.keep(status("PAUSED", null));

        assertThat(isUsable("en_US")).isFalse();
    }

    @Test
    void leaveEachOtherAlone() {
        updates.keep(new TemplateUpdate.Category(subject(), now.plusSeconds(9), "MARKETING"));
        updates.keep(new TemplateUpdate.Quality(subject(), now.plusSeconds(9), "RED"));
        updates.keep(status("PAUSED", now));

        assertThat(templates.list(account.tenant(), "status=PAUSED"))
                .singleElement()
                .satisfies(sale -> {
                    assertThat(sale.category()).isEqualTo("MARKETING");
                    assertThat(sale.quality()).isEqualTo("RED");
                });
    }

    @ParameterizedTest
    @CsvSource({"-1, MARKETING", "0, MARKETING", "1, UTILITY", ", UTILITY"})
    void ofAStatusTellTheCategoryUnlessItsOwnNewsAreAsNew(@Nullable Integer secondsLater, String category) {
        var at = secondsLater == null ? null : now.plusSeconds(secondsLater);
        updates.keep(new TemplateUpdate.Category(subject(), now, "MARKETING"));

        updates.keep(new TemplateUpdate.Status(subject(), at, "PAUSED", "UTILITY", null));

        assertThat(categoryOfThePaused()).isEqualTo(category);
    }

    @Test
    void ofACategoryDoNotUndoThatOfALaterStatus() {
        updates.keep(new TemplateUpdate.Status(subject(), now.plusSeconds(1), "PAUSED", "MARKETING", null));

        updates.keep(new TemplateUpdate.Category(subject(), now, "UTILITY"));
        assertThat(categoryOfThePaused()).isEqualTo("MARKETING");

        updates.keep(new TemplateUpdate.Category(subject(), now.plusSeconds(1), "UTILITY"));
        assertThat(categoryOfThePaused()).isEqualTo("UTILITY");
    }

    @Test
    void findTheirTemplateInEitherSpelling() {
        updates.keep(new TemplateUpdate.Status(
                new Subject(account.waba(), null, "sale", "en-US"), now, "PAUSED", null, null));

        assertThat(isUsable("en_US")).isFalse();
        assertThat(isUsable("tr")).isTrue();
    }

    @Test
    void ofADeletedNamesakeAreNotTrueOfTheNewOne() {
        var old = new Subject(account.waba(), "1", "sale", "en_US");

        var lookUps = updates.keep(new TemplateUpdate.Status(old, now, "DELETED", null, null));

        assertThat(isUsable("en_US")).isTrue();
        assertThat(lookUps).extracting(Listing::name).containsExactly("sale");
    }

    @Test
    void ofAnUnknownTemplateAskMeta() {
        var unknown = new Subject(account.waba(), "99", "news", "tr");

        var lookUps = updates.keep(new TemplateUpdate.Status(unknown, now, "APPROVED", "UTILITY", null));

        assertThat(lookUps).singleElement().satisfies(lookUp -> {
            assertThat(lookUp.name()).isEqualTo("news");
            assertThat(lookUp.account()).isEqualTo(account.id());
        });
        assertThat(templates.list(account.tenant(), "name=news")).isEmpty();
    }

    @Test
    void thatLeaveTheStateOpenAskMeta() {
        assertThat(updates.keep(status("REINSTATED", now))).hasSize(1);
        assertThat(updates.keep(new TemplateUpdate.Components(subject(), now))).hasSize(1);
        assertThat(updates.keep(status("PAUSED", now))).isEmpty();
    }

    @Test
    void goToEveryTenantOfTheWabaAndToNoOther() {
        var partner = shop().account();
        meta.shows(partner, approved("sale", "en_US", Forms.PLAIN));
        clock.set(now.plus(Duration.ofHours(1)));

        updates.keep(status("PAUSED", clock.instant()));

        assertThat(isUsable("en_US")).isFalse();
        assertThat(templates.isUsableWithoutParameters(partner.tenant(), partner.waba(), "sale", "en_US"))
                .isFalse();
        var strange = new Subject(new WabaId("9900"), null, "sale", "tr");
        assertThat(updates.keep(new TemplateUpdate.Status(strange, now, "PAUSED", null, null)))
                .isEmpty();
        assertThat(isUsable("tr")).isTrue();
    }

    private @Nullable String categoryOfThePaused() {
        return templates.list(account.tenant(), "status=PAUSED").getFirst().category();
    }

    private TemplateUpdate status(String event, @Nullable Instant at) {
        return new TemplateUpdate.Status(subject(), at, event, null, null);
    }

    private Subject subject() {
        return new Subject(account.waba(), MetasList.id("sale", "en_US"), "sale", "en_US");
    }

    private boolean isUsable(String language) {
        return templates.isUsableWithoutParameters(account.tenant(), account.waba(), "sale", language);
    }
}
