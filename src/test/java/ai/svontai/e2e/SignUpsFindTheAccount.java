package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.AccountEvents;
import ai.svontai.local.FreePort;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever Meta tells or does not tell about what was shared, it is found. */
abstract class SignUpsFindTheAccount extends SignUpStory {

    @ParameterizedTest
    @CsvSource({
        "granted, never",
        "without_granular, before",
        "without_granular, never",
        "without_targets, before",
        "without_targets, after",
        "others, before",
        "others, after",
        "others, never"
    })
    void whateverIsTold(String scopes, String added) {
        var business = newBusiness(Map.of("scopes", scopes, "partner_added", added));
        var tenant = newTenant();

        tenant.connect(business);

        becomesReady(tenant);
        assertThat(tenant.account().path("waba_id").asText()).isEqualTo(business.waba());
        assertSetUp(business);
    }

    @ParameterizedTest
    @CsvSource({"others, before", "without_granular, never"})
    void ofSeveralAccountsAll(String scopes, String added) {
        var business = newBusiness(Map.of("scopes", scopes, "partner_added", added, "wabas", 2));
        var tenant = newTenant();

        var location = business.accept(tenant.start());
        if ("before".equals(added)) {
            eventually().until(() -> business.wabas().stream().allMatch(this::isAdded));
        }
        tenant.comesBack(location);

        assertThat(tenant.needs()).as(tenant.status().toPrettyString()).isEqualTo("choice");
        assertThat(tenant.choices().findValuesAsText("waba_id")).containsExactlyInAnyOrderElementsOf(business.wabas());
    }

    @Test
    void whenTheNewsOfItComesLate() {
        try (var lonely = new Node(
                world(),
                FreePort.next(),
                "--svontai.onboarding.business-id=",
                "--spring.quartz.scheduler-name=" + UUID.randomUUID())) {
            var business = newBusiness(Map.of("scopes", "others", "partner_added", "never"));
            var tenant = new SignUps(world(), lonely, UUID.randomUUID(), "owner");

            var outcome = tenant.connect(business);

            assertThat(outcome.path("pending").asBoolean())
                    .as(outcome.toString())
                    .isTrue();
            assertThat(tenant.step("waba_linked").path("waiting_for").asText()).isEqualTo("meta");
            assertThat(tenant.complaint()).contains("göstermesi bekleniyor");
            business.tellAdded();
            becomesReady(tenant);
            assertSetUp(business);
        }
    }

    private boolean isAdded(String waba) {
        return node()
                .bean(AccountEvents.class)
                .partnerAdded(null, world().time().now().minusSeconds(60))
                .stream()
                .anyMatch(added -> added.waba().value().equals(waba));
    }

    @Test
    void evenWhereMetaDoesNotLetUsListWhatIsShared() {
        var business = newBusiness(Map.of("scopes", "others", "partner_added", "never"));
        simulator()
                .mishap(Map.of("target", "signup", "code", 200, "path_contains", "client_whatsapp_business_accounts"));
        var tenant = newTenant();

        var outcome = tenant.connect(business);

        assertThat(outcome.path("pending").asBoolean()).as(outcome.toString()).isTrue();
        business.tellAdded();
        becomesReady(tenant);
    }
}
