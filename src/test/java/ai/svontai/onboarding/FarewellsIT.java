package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.DatabaseTest;
import ai.svontai.graph.GraphFailures;
import ai.svontai.onboarding.Farewell.Part;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class FarewellsIT extends DatabaseTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Autowired
    private Consents consents;

    @Autowired
    private Signups signups;

    @Autowired
    private Farewells farewells;

    @Autowired
    private FarewellWork work;

    @Autowired
    private Vault vault;

    private SignupBell bell;

    @BeforeEach
    void subscribe() {
        transaction.executeWithoutResult(status -> signups.begin(tenant, "ayse", "state", "browser"));
        bell = consents.accept("state", "browser").signup().bell();
        jdbc.sql("update signup set waba_id = '3300', has_subscribed = true where id = :id")
                .param("id", bell.id())
                .update();
        vault.keep(tenant, bell.id(), Kind.TOKEN, "the-token");
    }

    @ParameterizedTest
    @CsvSource({"190, 463", "200, 0", "100, 33", "33, 0", "133010, 0"})
    void goOnWhereNothingIsLeftToTakeBack(int code, int subcode) {
        var farewell = begin();

        var next = work.failed(GraphFailures.of(code, subcode), farewell);

        assertThat(next).extracting(Farewell::part).isEqualTo(Part.REVOKE);
        assertThat(work.done(Objects.requireNonNull(next))).isNull();
        assertThat(outcome()).isEqualTo("done");
        assertThat(vault.of(tenant, bell.id(), Kind.FAREWELL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "1, 0", "133016, 0", "4, 0", "999999, 0"})
    void keepTheTokenForEverythingElse(int code, int subcode) {
        var farewell = begin();

        assertThat(work.failed(GraphFailures.of(code, subcode), farewell)).isNull();

        assertThat(vault.of(tenant, bell.id(), Kind.FAREWELL)).hasValue("the-token");
        clock.pass(Duration.ofHours(1));
        assertThat(take().part()).isEqualTo(Part.UNSUBSCRIBE);
    }

    @Test
    void giveAPartUpAfterDaysAndSaySo() {
        var refused = GraphFailures.of(100);
        var farewell = begin();
        for (int tries = 1; tries < 72; tries++) {
            assertThat(work.failed(refused, farewell)).isNull();
            clock.pass(Duration.ofHours(1));
            farewell = take();
        }

        var last = Objects.requireNonNull(work.failed(refused, farewell));

        assertThat(last.part()).isEqualTo(Part.REVOKE);
        assertThat(work.failed(GraphFailures.of(1), last)).isNull();
        clock.pass(Duration.ofHours(1));
        var again = take();
        assertThat(again.part()).isEqualTo(Part.REVOKE);
        assertThat(work.done(again)).isNull();
        assertThat(outcome()).isEqualTo("refused (100) for days");
    }

    @Test
    void endWithNothingWhereTheTokenDoesNotOpen() {
        jdbc.sql("update secret set ciphertext = '\\x00'").update();

        var begun = transaction.execute(status -> farewells.giveUp(signups.get(bell)));

        assertThat(begun).isEmpty();
        assertThat(signups.get(bell).phase()).isEqualTo(Signup.Phase.GIVEN_UP);
    }

    @Test
    void waitForAKeysetThatOpensTheToken() {
        transaction.executeWithoutResult(status -> farewells.giveUp(signups.get(bell)));
        clock.pass(Duration.ofMinutes(3));
        var token =
                jdbc.sql("select ciphertext from secret").query(byte[].class).single();
        jdbc.sql("update secret set ciphertext = '\\x00'").update();

        assertThat(work.take(bell)).isNull();

        clock.pass(Duration.ofHours(1));
        jdbc.sql("update secret set ciphertext = :token").param("token", token).update();
        assertThat(take().part()).isEqualTo(Part.UNSUBSCRIBE);
    }

    private Farewell begin() {
        transaction.executeWithoutResult(status -> farewells.giveUp(signups.get(bell)));
        clock.pass(Duration.ofMinutes(3));
        return take();
    }

    private Farewell take() {
        return Objects.requireNonNull(work.take(bell));
    }

    private String outcome() {
        return jdbc.sql("select outcome from farewell where id = :id and ended_at is not null")
                .param("id", bell.id())
                .query(String.class)
                .single();
    }
}
