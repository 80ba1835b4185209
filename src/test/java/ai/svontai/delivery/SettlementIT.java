package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.broker.Rung;
import ai.svontai.conversation.Bell;
import ai.svontai.database.Shop;
import ai.svontai.graph.GraphFailures;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message that Meta refuses, at once or later in a status. */
class SettlementIT extends Post {

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void answer() {
        shop = shop();
        bell = queued(shop, "one");
    }

    /** One code for each failure; which code is which failure is in the table of {@code GraphErrorsTest}. */
    private static final String TABLE = """
            131000, retrying, ,          FIVE_SECONDS, ,          active
            3,      retrying, ,          FIVE_SECONDS, ,          active
            104,    retrying, ,          FIVE_SECONDS, ,          active
            2500,   retrying, ,          FIVE_SECONDS, ,          active
            133015, retrying, ,          TEN_MINUTES,  ,          active
            130429, retrying, ,          ONE_SECOND,   ,          active
            131056, retrying, ,          ONE_SECOND,   ,          active
            80007,  retrying, ,          TWO_MINUTES,  ,          active
            4,      retrying, ,          TWO_MINUTES,  ,          active
            131048, parked,   limit,     ,             ,          active
            131049, parked,   limit,     ,             ,          active
            190,    parked,   reconnect, ,             ,          reconnect
            200,    parked,   reconnect, ,             ,          reconnect
            131047, parked,   window,    ,             ,          active
            131042, parked,   account,   ,             ,          blocked
            368,    parked,   account,   ,             ,          blocked
            130497, parked,   account,   ,             ,          active
            132015, parked,   template,  ,             ,          active
            131026, failed,   ,          ,             permanent, active
            100,    failed,   ,          ,             fault,     active
            999999, failed,   ,          ,             fault,     active
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void failureAtOnceHasItsStateRungAndLetter(
            int code,
            String state,
            @Nullable String parked,
            @Nullable Rung rung,
            @Nullable String letter,
            String account) {
        var claim = claim(bell);

        var settled = settlement.refused(claim, GraphFailures.of(code));

        check(claim, settled, code, state, parked, rung, letter, account);
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void failureThatIsToldLaterIsHandledAlike(
            int code,
            String state,
            @Nullable String parked,
            @Nullable Rung rung,
            @Nullable String letter,
            String account) {
        var claim = claim(bell);
        accept(claim, "wamid.1");

        var settled = progress.follow(failed(claim, "wamid.1", code));

        check(claim, Objects.requireNonNull(settled), code, state, parked, rung, letter, account);
    }

    private void check(
            Claim claim,
            Settled settled,
            int code,
            String state,
            @Nullable String parked,
            @Nullable Rung rung,
            @Nullable String letter,
            String account) {
        var row = row(claim.id());
        assertThat(row.state()).isEqualTo(state);
        assertThat(row.parkedReason()).isEqualTo(parked);
        assertThat(row.errorCode()).isEqualTo(code);
        assertThat(settled.rung()).isEqualTo(rung);
        assertThat(settled.letter() == null ? null : settled.letter().failureClass())
                .isEqualTo(letter);
        assertThat(jdbc.sql("select status from account where id = :id")
                        .param("id", claim.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo(account);
    }

    @Test
    void ladderEndsInALetterWithItsHistory() {
        SendLetter letter = null;
        for (var attempt = 1; letter == null; attempt++) {
            assertThat(attempt).isLessThan(10);
            letter = settlement.refused(claim(bell), GraphFailures.of(131000)).letter();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(letter.attempts()).isEqualTo(6);
        assertThat(letter.failureClass()).isEqualTo("retry");
        assertThat(letter.history()).contains("\"attempt\":6", "\"code\":131000");
        assertThat(states(bell)).containsExactly("failed");
    }

    @Test
    void pairLimitWaitsLongerEachTime() {
        for (var rung : new Rung[] {
            Rung.ONE_SECOND, Rung.FIVE_SECONDS, Rung.THIRTY_SECONDS, Rung.TWO_MINUTES, Rung.TEN_MINUTES, Rung.ONE_HOUR
        }) {
            assertThat(settlement.refused(claim(bell), GraphFailures.of(131056)).rung())
                    .isEqualTo(rung);
            clock.pass(rung.delay());
        }
    }

    @Test
    void resultThatComesTooLateChangesNothing() {
        var claim = claim(bell);
        accept(claim, "wamid.1");

        var settled = settlement.refused(claim, GraphFailures.of(100));

        assertThat(settled.isBuried()).isFalse();
        assertThat(state(claim)).isEqualTo("accepted");
    }

    @Test
    void templateIsFetchedAgainOnceAndThenLeftToAPerson() {
        sendsTemplate();

        var first = settlement.refused(claim(bell), GraphFailures.of(132001));
        assertThat(first.refreshes()).isEqualTo(shop.account().id());
        clock.pass(Duration.ofSeconds(5));
        var second = settlement.refused(claim(bell), GraphFailures.of(132001));

        assertThat(second.isStale()).isFalse();
        assertThat(states(bell)).containsExactly("parked");
    }

    private void sendsTemplate() {
        jdbc.sql(
                        "update outbox set message = '{\"type\":\"template\",\"name\":\"a\",\"language\":\"tr\",\"components\":[]}'")
                .update();
        assertThat(jdbc.sql("select count(*) from outbox where conversation_id = :id")
                        .param("id", bell.conversationId())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
