package ai.svontai.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.broker.Rung;
import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.graph.GraphFailures;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class WalkIT extends DatabaseTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Autowired
    private Walk walk;

    @Autowired
    private Consents consents;

    @Autowired
    private Signups signups;

    @Autowired
    private SignupProgress progress;

    @Autowired
    private Trouble trouble;

    @Autowired
    private Farewells farewells;

    @Autowired
    private Vault vault;

    @Autowired
    private ObjectMapper json;

    private Work work;

    @BeforeEach
    void begin() {
        transaction.executeWithoutResult(status -> signups.begin(tenant, "ayse", "state", "browser"));
        work = consents.accept("state", "browser");
    }

    @Test
    void letsOneWorkAtATime() {
        assertThat(walk.take(bell())).isNull();

        clock.pass(Duration.ofMinutes(3));

        assertThat(walk.forgotten()).containsExactly(bell());
        assertThat(walk.take(bell())).isNotNull();
        assertThat(walk.take(bell())).isNull();
    }

    @Test
    void letsOneOfManyHaveWhatSomebodyHasDropped() throws Exception {
        clock.pass(Duration.ofMinutes(3));

        var taken = AtOnce.times(8, () -> walk.take(bell()) != null);

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void letsNobodyWriteWhoHasLostIt() {
        clock.pass(Duration.ofMinutes(3));
        var other = walk.take(bell());

        assertThatExceptionOfType(LostLease.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> progress.exchanged(work)));
        transaction.executeWithoutResult(status -> progress.exchanged(Objects.requireNonNull(other)));
        assertThat(signups.latest(tenant).orElseThrow().task()).isEqualTo(Task.INSPECT);
    }

    @Test
    void goesOnWithTheTaskThatHasBecomeTheNext() {
        transaction.executeWithoutResult(status -> progress.exchanged(work));

        assertThat(Objects.requireNonNull(walk.next(work)).what()).isEqualTo("inspect");
    }

    @Test
    void stopsWhenTheTenantHasGivenUpAndSaysGoodbyeAtOnce() throws Exception {
        vault.keep(tenant, work.signup().id(), Kind.TOKEN, "the-token");
        transaction.executeWithoutResult(status -> farewells.giveUp(work.signup()));
        clock.pass(Duration.ofSeconds(1));

        assertThat(walk.next(work)).isNull();
        assertThat(farewells.forgotten()).isEmpty(); // a call may still be on its way
        assertThat(trouble.settle(new LostLease(), work)).isNull();
        clock.pass(Duration.ofSeconds(6));

        assertThat(farewells.forgotten()).containsExactly(bell());
        assertThat(vault.of(tenant, work.signup().id(), Kind.TOKEN)).isEmpty();
        assertThat(vault.of(tenant, work.signup().id(), Kind.FAREWELL)).hasValue("the-token");
    }

    @Test
    void waitsForMetaWithoutHurry() throws Exception {
        var rung = trouble.settle(new MetaIsBusy("waba.waiting", null), work);

        assertThat(rung).isNotNull();
        assertThat(walk.take(bell())).isNull();
        assertThat(walk.forgotten()).isEmpty();
        clock.pass(Duration.ofSeconds(11));
        assertThat(walk.forgotten()).containsExactly(bell());
        assertThat(walk.take(bell())).isNotNull();
    }

    @Test
    void waitsForMetaThroughATroubleThatPasses() throws Exception {
        for (var wait : List.of(Rung.FIVE_SECONDS, Rung.TEN_MINUTES, Rung.ONE_HOUR, Rung.ONE_HOUR, Rung.ONE_HOUR)) {
            assertThat(trouble.settle(new MetaIsBusy("ready.waiting", null), work))
                    .isEqualTo(wait);
            clock.pass(wait.delay().plusMinutes(5));
            work = Objects.requireNonNull(walk.take(bell()));
        }

        assertThat(trouble.settle(GraphFailures.of(131000), work)).isEqualTo(Rung.FIVE_SECONDS);

        var signup = signups.latest(tenant).orElseThrow();
        assertThat(signup.condition()).isEqualTo(Condition.RUNNING);
        assertThat(signup.failures()).isOne();
    }

    @Test
    void letsNobodyWriteWhoWasOvertakenByAnOrder() {
        transaction.executeWithoutResult(status -> signups.resume(work.signup(), Task.FIND));

        assertThatExceptionOfType(LostLease.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> progress.exchanged(work)));
        assertThat(Objects.requireNonNull(walk.next(work)).what()).isEqualTo("find");
    }

    @ParameterizedTest
    @CsvSource({"CLOUD_API, FLAGGED, false", "NOT_APPLICABLE, DISCONNECTED, true"})
    void takesBackNoRegistrationThatWasThereBefore(String platform, String status, boolean isOurs) {
        var number = NumberFacts.of("3300", json.valueToTree(Map.of("platform_type", platform, "status", status)));
        var claiming = new Work(signupAt(Task.CLAIM), work.ticket());
        transaction.executeWithoutResult(ignored -> progress.claimed(claiming, UUID.randomUUID(), number));

        var registering = new Work(signupAt(Task.REGISTER), work.ticket());
        transaction.executeWithoutResult(ignored -> progress.registering(registering));

        assertThat(signups.latest(tenant).orElseThrow().hasRegistered()).isEqualTo(isOurs);
    }

    @Test
    void wakesThoseWhoLookForTheirWaba() throws Exception {
        transaction.executeWithoutResult(status -> progress.exchanged(work));
        var inspecting = Objects.requireNonNull(walk.next(work));
        transaction.executeWithoutResult(status -> progress.inspected(inspecting, null, List.of()));
        var finding = Objects.requireNonNull(walk.next(work));
        trouble.settle(new MetaIsBusy("waba.waiting", null), finding);

        assertThat(walk.seekers()).containsExactly(bell());
        assertThat(walk.seekers()).isEmpty();
        assertThat(walk.take(bell())).isNotNull();
    }

    @Test
    void keepsWhatNobodyExpectedAsAFailureThatCanBeTriedAgain() throws Exception {
        assertThat(trouble.settle(new IllegalStateException("a bug"), work)).isNull();

        assertThat(signups.latest(tenant).orElseThrow().condition()).isEqualTo(Condition.FAILED);
        assertThat(walk.forgotten()).isEmpty();
    }

    private Signup signupAt(Task task) {
        jdbc.sql("update signup set task = :task where id = :id")
                .param("task", task.word())
                .param("id", work.signup().id())
                .update();
        return signups.latest(tenant).orElseThrow();
    }

    private SignupBell bell() {
        return work.signup().bell();
    }
}
