package ai.svontai.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replays do not do, whoever asks. */
class ReplayLimitsIT extends Graveyard {

    @Test
    void mayReachNobodyButTheirTenant() {
        bury("one");
        bury(NOBODYS, "two", Map.of());

        progress.mayReach("one", TENANT);
        progress.mayReach("one", null);
        progress.mayReach(null, TENANT);
        progress.mayReach("two", TENANT);
        assertThatExceptionOfType(ForeignReplay.class).isThrownBy(() -> progress.mayReach("one", STRANGER.tenant()));
    }

    @Test
    void mayReachAllTenantsOnlyWhereTheyAreNobodys() {
        bury("one");
        bury(NOBODYS, "two", Map.of());

        progress.mayReachAll("two");
        progress.mayReachAll(null);
        assertThatExceptionOfType(ForeignReplay.class).isThrownBy(() -> progress.mayReachAll("one"));
    }

    @Test
    void needAQueueToGoBackTo() {
        bury(DESK, "one", Map.of("queue", "unknown"));
        bury(DESK, "two", Map.of("queue", "reply"));

        refused(422, "one", null);
        refused(422, "two", "{\"body\":\"{}\"}");
        assertThat(replays.many(DESK, "ayse", null).replays())
                .extracting(Replay::letter)
                .containsExactly("two");
        assertThat(stateOf("one")).isEqualTo("waiting");
    }

    @Test
    void areForOnesOwnLettersOnly() {
        bury("one");

        for (var desk : new Desk[] {STRANGER, NOBODYS}) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> replays.one(desk, "eve", "one", null))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(404));
            assertThat(replays.many(desk, "eve", null).replays()).isEmpty();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> discards.one(desk, "eve", "one", json("{\"reason\":\"mine\"}")))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(404));
            assertThat(discards.many(desk, "eve", json("{\"reason\":\"mine\"}")))
                    .isEqualTo(new Discarded(0, 0));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> files.open(desk, "one"));
        }
        assertThat(stateOf("one")).isEqualTo("waiting");
        assertThat(count("audit")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", "{} {}", "{\"body\":7}", "{\"body\":null}", "{\"bodies\":\"x\"}", "null"})
    void refuseWhatTheyDoNotUnderstand(String body) {
        bury("one");

        refused(400, "one", body);
        assertThat(stateOf("one")).isEqualTo("waiting");
    }

    private void refused(int status, String id, @Nullable String body) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> replays.one(DESK, "ayse", id, body == null ? null : json(body)))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
