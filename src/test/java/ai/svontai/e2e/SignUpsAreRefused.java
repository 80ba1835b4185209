package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes back from Meta without what it takes, or with what is not theirs. */
abstract class SignUpsAreRefused extends SignUpStory {

    private SignUps tenant;
    private Portfolio business;

    @BeforeEach
    void arrive() {
        tenant = newTenant();
        business = newBusiness();
    }

    @Test
    void whenTheyDecline() {
        var page = tenant.comesBackWith(
                "error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state="
                        + tenant.start());

        assertPageSays(200, "Meta penceresinde izin verilmedi", page);
        assertStuck(tenant, "restart", "Meta penceresinde izin verilmedi");
        assertNothingConnected(tenant, business);
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void whenMetaHasAnErrorOfItsOwn() {
        var page = tenant.comesBackWith(
                "error=server_error&error_description=%3Cscript%3Ealert(1)%3C/script%3E&state=" + tenant.start());

        assertPageSays(200, "Meta izin adımını tamamlayamadı", page);
        assertThat(page.body()).doesNotContain("alert(1)");
        assertStuck(tenant, "restart", "Meta izin adımını tamamlayamadı");
    }

    @Test
    void whenThereIsNoCode() {
        assertPageSays(200, "Meta bir kod göndermedi", tenant.comesBackWith("state=" + tenant.start()));
        assertStuck(tenant, "restart", "Meta bir kod göndermedi");
    }

    @Test
    void whenTheCodeIsTooOld() {
        var location = business.accept(tenant.start());
        simulator().pass(Duration.ofSeconds(31));

        assertPageSays(200, "süresi doldu", tenant.comesBack(location));
        assertStuck(tenant, "restart", "süresi doldu");
        assertNothingConnected(tenant, business);
        assertNoSecretInAnAddress(business);
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void whenTheCodeWasUsed() {
        var state = tenant.start();
        var location = business.accept(state);
        tenant.comesBack(location);
        becomesReady(tenant);
        var thief = newTenant();

        var page = thief.comesBack(location.replace(state, thief.start()));

        assertPageSays(200, "daha önce kullanılmış", page);
        assertStuck(thief, "restart", "daha önce kullanılmış");
        assertThat(thief.account().isNull()).isTrue();
        assertThat(tenant.isReady()).isTrue();
    }

    @Test
    void whenTheCodeIsNone() {
        assertPageSays(200, "Meta kodu kabul etmedi", tenant.comesBackWith("code=x&state=" + tenant.start()));
        assertStuck(tenant, "restart", "Meta kodu kabul etmedi");
    }

    /** Code 1 is also Meta's word for errors that pass. */
    @ParameterizedTest
    @ValueSource(ints = {1, 101})
    void whenMetaDoesNotKnowTheApp(int code) {
        var location = business.accept(tenant.start());
        simulator().mishap(Map.of("target", "signup", "path_contains", "access_token", "code", code));

        assertPageSays(200, "META_APP_SECRET değerlerini düzeltsin", tenant.comesBack(location));
        assertStuck(tenant, "restart", "META_APP_SECRET");
    }

    @Test
    void whenTheStateWasUsed() {
        var location = business.accept(tenant.start());
        tenant.comesBack(location);
        becomesReady(tenant);

        assertPageSays(400, "daha önce kullanıldı", tenant.comesBack(location));
        assertThat(tenant.isReady()).isTrue();
        assertSetUp(business);
    }

    @Test
    void whenTheStateIsForged() {
        var location = business.accept("forged");
        tenant.start();

        assertPageSays(400, "Bu bağlantı tanınmıyor", tenant.comesBack(location));
        assertPageSays(400, "Bu bağlantı tanınmıyor", tenant.comesBackWith("code=x"));
        assertUntouched(tenant);
        assertNothingConnected(tenant, business);
    }

    @Test
    void whenTheStateIsAnotherTenants() {
        var victim = newTenant();
        tenant.start();
        var location = business.accept(victim.start());

        assertPageSays(400, "başka bir tarayıcıda", tenant.comesBack(location));
        assertPageSays(
                400,
                "başka bir tarayıcıda",
                tenant.comesBack(location.replaceFirst("code=[^&]*", "error=access_denied")));

        assertUntouched(tenant);
        assertUntouched(victim);
        assertNothingConnected(victim, business);
        assertThat(business.livingTokens()).isEmpty();
        victim.comesBack(location);
        becomesReady(victim);
        assertThat(tenant.account().isNull()).isTrue();
    }

    @Test
    void whenTheBrowserHasLostItsCookie() {
        var location = business.accept(tenant.start());
        tenant.forgetCookies();

        assertPageSays(400, "başka bir tarayıcıda", tenant.comesBack(location));
        assertUntouched(tenant);
    }

    @Test
    void whenThePopUpIsSomebodyElses() {
        var state = tenant.start();
        var code = business.accept(state, Map.of("popup", true)).path("code").asText();

        for (var other : new SignUps[] {newTenant(), tenant.withPerson("colleague")}) {
            assertProblem(400, "Bu bağlantı tanınmıyor", other.complete(state, code, Map.of()));
        }
        assertUntouched(tenant);
        tenant.complete(state, code, Map.of());
        becomesReady(tenant);
        assertProblem(400, "daha önce kullanıldı", tenant.complete(state, code, Map.of()));
        assertProblem(
                400, "Bu bağlantı tanınmıyor", tenant.complete(UUID.randomUUID().toString(), code, Map.of()));
        assertThat(tenant.isReady()).isTrue();
    }

    @Test
    void whenTheyTakeLongerThanAnHour() {
        var state = tenant.start();
        simulator().pass(Duration.ofMinutes(61));

        assertPageSays(400, "60 dakikalık süresi doldu", tenant.comesBack(business.accept(state)));
        assertThat(tenant.needs()).isEqualTo("restart");
        assertThat(business.livingTokens()).isEmpty();
        tenant.connect(business);
        becomesReady(tenant);
    }

    @Test
    void whenTheyHaveStartedAgainMeanwhile() {
        var first = tenant.start();
        var second = tenant.start();

        assertPageSays(400, "başka bir tarayıcıda", tenant.comesBack(business.accept(first)));
        assertUntouched(tenant);
        tenant.comesBack(business.accept(second));
        becomesReady(tenant);
    }
}
