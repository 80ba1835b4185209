package ai.svontai.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.AccountUpdate.Subject;
import ai.svontai.whatsapp.WabaId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of Meta's word, for people and for connecting. */
class AccountEventsIT extends MetaSays {

    @Autowired
    private Registrations registrations;

    @Test
    void areListedNewestFirstAndForTheirOwnerOnly() {
        updates.keep(other(waba(), "THE_SECOND", now.plusSeconds(1)));
        updates.keep(other(waba(), "THE_FIRST", now));
        updates.keep(new AccountUpdate.Capability(
                new News(waba(), "business_capability_update", null, now.plusSeconds(2), "{\"a\": 1}"), "TIER_2K"));

        assertThat(told()).containsExactly("business_capability_update", "THE_SECOND", "THE_FIRST");
        assertThat(events.lastOf(account.tenant(), account.id(), 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.field()).isEqualTo("business_capability_update");
                    assertThat(event.detail()).isEqualTo("{\"a\": 1}");
                    assertThat(event.happenedAt()).isEqualTo(now.plusSeconds(2));
                    assertThat(event.receivedAt()).isEqualTo(now);
                });
        assertThat(events.lastOf(new TenantId(UUID.randomUUID()), account.id(), 9))
                .isEmpty();
    }

    @Test
    void areOfNobodyWhileNobodyHasTheWaba() {
        updates.keep(added("990077", "2100", now));
        updates.keep(added("990077", "2100", now));
        updates.keep(added("990078", "2101", now.plusSeconds(1)));

        assertThat(count("account_event where tenant_id is null and account_id is null"))
                .isEqualTo(2);
        assertThat(events.partnerAdded(null, now))
                .containsExactly(
                        new PartnerAdded(new WabaId("990078"), "2101", now.plusSeconds(1)),
                        new PartnerAdded(new WabaId("990077"), "2100", now));
        assertThat(events.partnerAdded("2100", now.plusMillis(900)))
                .extracting(added -> added.waba().value())
                .containsExactly("990077");
        assertThat(events.partnerAdded("2100", now.plusSeconds(1))).isEmpty();
    }

    @Test
    void tellOfAPartnerThatHasBeenHereBefore() {
        shopOf(account.tenant());
        updates.keep(added(account.waba().value(), "2100", now));
        updates.keep(added(account.waba().value(), "2100", now.plusSeconds(9)));

        assertThat(events.partnerAdded("2100", now))
                .containsExactly(new PartnerAdded(account.waba(), "2100", now.plusSeconds(9)));
    }

    @Test
    void areForgottenAfterHalfAYear() {
        updates.keep(other(waba(), "OLD", now));
        clock.pass(Duration.ofDays(180));
        updates.keep(other(waba(), "NEW", clock.instant()));
        assertThat(events.forget()).isZero();

        clock.pass(Duration.ofSeconds(1));

        assertThat(events.forget()).isOne();
        assertThat(told()).containsExactly("NEW");
    }

    @Test
    void leaveTheirFactsOnTheAccountOfTheNumber() {
        var sibling = shopOf(account.tenant()).account();

        var alarms = updates.keep(new AccountUpdate.Quality(told("FLAGGED", now), "FLAGGED", "TIER_1K", false));
        updates.keep(new AccountUpdate.Quality(told("THROUGHPUT_UPGRADE", now), null, null, true));
        updates.keep(new AccountUpdate.Name(told("APPROVED", now), "APPROVED", "Moda Butik"));
        updates.keep(new AccountUpdate.Pin(told("PIN_CHANGED", now)));
        updates.keep(new AccountUpdate.Review(news(waba(), "APPROVED", now), "APPROVED"));

        assertThat(alarms.alarms()).containsExactly(new Alarm(account.id(), "FLAGGED"));
        assertThat(facts()).satisfies(facts -> {
            assertThat(facts.quality()).isEqualTo("FLAGGED");
            assertThat(facts.messagingLimit()).isEqualTo("TIER_1K");
            assertThat(facts.messagesPerSecond()).isEqualTo(1000);
            assertThat(facts.verifiedName()).isEqualTo("Moda Butik");
            assertThat(facts.nameStatus()).isEqualTo("APPROVED");
            assertThat(facts.registerAgain()).isTrue();
            assertThat(facts.pinStale()).isTrue();
            assertThat(facts.review()).isEqualTo("APPROVED");
            assertThat(facts.connectedAt()).isEqualTo(now.minusSeconds(3600));
        });
        var others = accounts.facts(sibling.tenant(), sibling.id());
        assertThat(others.quality()).isNull();
        assertThat(others.messagesPerSecond()).isEqualTo(80);
        assertThat(others.registerAgain()).isFalse();
        assertThat(others.review()).as("of the whole WABA").isEqualTo("APPROVED");
        assertThat(others.connectedAt()).isNull();
    }

    @Test
    void bringOldFactsTooLate() {
        updates.keep(limit("TIER_10K", now));
        updates.keep(limit("TIER_2K", now.minusSeconds(1)));
        updates.keep(new AccountUpdate.Quality(told("UNFLAGGED", now), "UNFLAGGED", null, false));
        updates.keep(new AccountUpdate.Quality(told("FLAGGED", now.minusSeconds(1)), "FLAGGED", null, false));
        updates.keep(new AccountUpdate.Name(told("APPROVED", now), "APPROVED", "Neu"));
        updates.keep(new AccountUpdate.Name(told("REJECTED", now.minusSeconds(1)), "REJECTED", "Alt"));

        assertThat(facts().messagingLimit()).isEqualTo("TIER_10K");
        assertThat(facts().quality()).isEqualTo("UNFLAGGED");
        assertThat(facts().nameStatus()).isEqualTo("APPROVED");
        assertThat(facts().verifiedName()).isEqualTo("Neu");
        assertThat(told()).hasSize(6);
    }

    @Test
    void askForNoRegistrationThatWasDone() {
        updates.keep(new AccountUpdate.Name(told("APPROVED", now), "APPROVED", "Neu"));
        updates.keep(new AccountUpdate.Pin(told("PIN_CHANGED", now)));
        clock.pass(Duration.ofSeconds(5));

        registrations.registered(account.tenant(), account.id());

        updates.keep(new AccountUpdate.Name(told("APPROVED", now.plusSeconds(4)), "APPROVED", "Neu"));
        clock.pass(Duration.ofSeconds(5));
        updates.keep(new AccountUpdate.Pin(told("PIN_CHANGED", now.plusSeconds(7)))); // our own
        assertThat(facts().registerAgain()).isFalse();
        assertThat(facts().pinStale()).isFalse();
        clock.pass(Duration.ofMinutes(5));
        updates.keep(new AccountUpdate.Pin(told("PIN_CHANGED", clock.instant())));
        assertThat(facts().pinStale()).isTrue();
    }

    private AccountUpdate limit(String limit, Instant at) {
        return new AccountUpdate.Capability(new News(waba(), "business_capability_update", null, at, "{}"), limit);
    }

    private News told(String event, Instant at) {
        return new News(number(), "phone_number_quality_update", event, at, "{}");
    }

    private static AccountUpdate added(String waba, String owner, Instant at) {
        return new AccountUpdate.Other(news(new Subject(new WabaId(waba), owner, null), "PARTNER_ADDED", at));
    }
}
