package ai.svontai.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.audit.Decision;
import ai.svontai.problem.Problem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DiscardsIT extends Graveyard {

    @Autowired
    private Retention retention;

    @Test
    void keepTheLetterItsReasonAndWhoDecided() {
        bury("one");

        discards.one(DESK, "ayse", "one", json("{\"reason\":\" a test of Meta's \"}"));

        assertThat(file("one"))
                .extracting(DeadLetterFile::settledBy, DeadLetterFile::settledReason, DeadLetterFile::bodyText)
                .containsExactly("ayse", "a test of Meta's", "the body");
        assertThat(file("one").decisions())
                .containsExactly(new Decision(clock.instant(), "ayse", "dead-letter.discard", "a test of Meta's"));
        assertThat(stateOf("one")).isEqualTo("discarded");
    }

    @Test
    void comeTooLateForWhatSomebodyHasDecidedAbout() {
        bury("one");
        discards.one(DESK, "ayse", "one", json("{\"reason\":\"first\"}"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> discards.one(DESK, "emre", "one", json("{\"reason\":\"second\"}")))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.document().detail())
                            .isEqualTo("ayse has discarded this letter at 2026-05-04T10:00:00Z.");
                });
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> replays.one(DESK, "emre", "one", null))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));
        assertThat(file("one").settledReason()).isEqualTo("first");
    }

    @Test
    void ofManyTakeWhatFits() {
        bury("one");
        bury(DESK, "two", Map.of("failure-class", "window"));

        assertThat(discards.many(DESK, "ayse", json("{\"class\":\"window\",\"reason\":\"old\"}")))
                .isEqualTo(new Discarded(1, 0));

        assertThat(stateOf("one")).isEqualTo("waiting");
        assertThat(stateOf("two")).isEqualTo("discarded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":\"  \"}",
                "{\"reason\":null}",
                "{\"reason\":[\"x\"]}",
                "{\"reason\":\"x\",\"why\":\"y\"}",
                "{\"reason\":\"x\",\"state\":\"replayed\"}",
                "no json"
            })
    void needAReasonAndNothingUnknown(String body) {
        bury("one");

        for (Runnable discard : new Runnable[] {
            () -> discards.one(DESK, "ayse", "one", json(body)), () -> discards.many(DESK, "ayse", json(body))
        }) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(discard::run)
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
        }
        assertThat(stateOf("one")).isEqualTo("waiting");
    }

    @Test
    void areForgottenAfterThirtyDaysAndWaitingLettersAfterHalfAYear() {
        bury("waiting");
        bury("discarded");
        bury("replaying");
        discards.one(DESK, "ayse", "discarded", json("{\"reason\":\"old\"}"));
        replays.one(DESK, "ayse", "replaying", null);

        clock.pass(Duration.ofDays(30));
        assertThat(retention.forget()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(retention.forget()).isEqualTo(1);
        assertThat(listed("state=waiting")).containsExactly("waiting");
        clock.pass(Duration.ofDays(150));
        assertThat(retention.forget()).isEqualTo(1);

        assertThat(listed("state=waiting")).isEmpty();
        assertThat(stateOf("replaying")).isEqualTo("replaying");
        assertThat(count("audit")).isEqualTo(2);
    }
}
