package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsentsIT extends DatabaseTest {

    private static final String STATE = "the-state";
    private static final String BROWSER = "the-browser";

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Autowired
    private Consents consents;

    @Autowired
    private Signups signups;

    @Autowired
    private Steps steps;

    @BeforeEach
    void begin() {
        transaction.executeWithoutResult(status -> signups.begin(tenant, "ayse", STATE, BROWSER));
    }

    @Test
    void areTakenOnce() {
        var work = consents.accept(STATE, BROWSER);

        assertThat(work.signup().task()).isEqualTo(Task.EXCHANGE);
        refuses("state.used", STATE, BROWSER);
    }

    @Test
    void areTakenByOneOfManyAtOnce() throws Exception {
        var taken = AtOnce.times(8, () -> {
            try {
                consents.accept(STATE, BROWSER);
                return true;
            } catch (StateRefused refused) {
                return false;
            }
        });
        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void refuseWhatNobodyWasGiven() {
        refuses("state.unknown", "guessed", BROWSER);
        refuses("state.unknown", "", BROWSER);
        refuses("state.unknown", null, BROWSER);
        assertThat(consents.accept(STATE, BROWSER)).isNotNull();
    }

    @Test
    void refuseAnotherBrowserAndLeaveTheStateToItsOwn() {
        refuses("state.other-browser", STATE, "another");
        refuses("state.other-browser", STATE, null);
        assertThat(consents.accept(STATE, BROWSER)).isNotNull();
    }

    @Test
    void refuseWhatIsTooLate() {
        clock.pass(Duration.ofMinutes(61));

        refuses("state.expired", STATE, BROWSER);
        assertThat(signups.latest(tenant).orElseThrow().task()).isEqualTo(Task.CONSENT);
    }

    @Test
    void refuseWhatWasGivenUp() {
        transaction.executeWithoutResult(
                status -> signups.close(signups.latest(tenant).orElseThrow()));

        refuses("state.given-up", STATE, BROWSER);
    }

    @Test
    void refuseOthersInThePopup() {
        var completion = new Completion("code", STATE, "1", "2");

        assertThatExceptionOfType(StateRefused.class)
                .isThrownBy(() -> consents.accept(new TenantId(UUID.randomUUID()), "ayse", completion))
                .withMessage("state.unknown");
        assertThatExceptionOfType(StateRefused.class)
                .isThrownBy(() -> consents.accept(tenant, "mehmet", completion))
                .withMessage("state.unknown");
        assertThat(consents.accept(tenant, "ayse", completion).signup().claimedWaba())
                .hasToString("1");
    }

    @Test
    void takeAnEmptyClaimForNone() {
        var signup = consents.accept(tenant, "ayse", new Completion("code", STATE, " ", ""))
                .signup();

        assertThat(signup.claimedWaba()).isNull();
        assertThat(signup.claimedNumber()).isNull();
    }

    @Test
    void keepTheRefusalOfTheTenant() {
        consents.refuse(STATE, BROWSER, "consent.denied");

        var signup = signups.latest(tenant).orElseThrow();
        assertThat(signup.condition()).isEqualTo(Condition.FAILED);
        assertThat(steps.of(signup))
                .anySatisfy(step -> assertThat(step.message()).isEqualTo("consent.denied"));
        refuses("state.used", STATE, BROWSER);
    }

    @Test
    void keepNoStateInTheClear() {
        assertThat(jdbc.sql("select signup::text from signup")
                        .query(String.class)
                        .single())
                .doesNotContain(STATE)
                .doesNotContain(BROWSER);
    }

    private void refuses(String key, @Nullable String state, @Nullable String browser) {
        assertThatExceptionOfType(StateRefused.class)
                .isThrownBy(() -> consents.accept(state, browser))
                .withMessage(key);
    }
}
