package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.problem.Problem;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterSearchIT extends Graveyard {

    @Test
    void listsTheNewestFirst() {
        bury("first");
        clock.pass(Duration.ofSeconds(1));
        bury("a");
        bury("b");

        assertThat(search.list(DESK, null).nextCursor()).isNull();
        assertThat(listed("")).containsExactly("b", "a", "first");
    }

    @Test
    void tellsWhatHappened() {
        var account = UUID.randomUUID();
        bury(DESK, "one", Map.of("account-id", account, "failure-code", 131026, "replay-of", "zero"));

        assertThat(search.list(DESK, null).items())
                .containsExactly(new DeadLetterView(
                        "one",
                        "webhook",
                        "webhook-item",
                        "permanent",
                        131026,
                        "(#100) refused",
                        account,
                        3,
                        clock.instant().minusSeconds(60),
                        clock.instant(),
                        "waiting",
                        null,
                        null,
                        "zero"));
    }

    @Test
    void turnsPagesThatMissNothingWhateverIsBuriedMeanwhile() {
        for (var i = 0; i < 7; i++) {
            bury("letter " + i / 2 + i); // two of the same time, on the border of a page, too
            if (i % 2 == 1) {
                clock.pass(Duration.ofSeconds(1));
            }
        }
        var seen = new ArrayList<String>();
        var page = search.list(DESK, "limit=3");
        while (page.nextCursor() != null) {
            page.items().forEach(letter -> seen.add(letter.id()));
            clock.pass(Duration.ofSeconds(1));
            bury("meanwhile " + seen.size());
            page = search.list(DESK, "limit=3&cursor=" + page.nextCursor());
        }
        page.items().forEach(letter -> seen.add(letter.id()));

        assertThat(seen)
                .containsExactly(
                        "letter 36", "letter 25", "letter 24", "letter 13", "letter 12", "letter 01", "letter 00");
        assertThat(search.list(DESK, "limit=" + count("dead_letter")).nextCursor())
                .isNull();
    }

    @Test
    void filtersByEverything() {
        var account = UUID.randomUUID();
        bury("another");
        clock.pass(Duration.ofMinutes(1));
        bury(
                DESK,
                "one",
                "{\"text\":\"İade 100%_tamam \\\\o/\"}".getBytes(UTF_8),
                Map.of(
                        "account-id", account,
                        "failure-code", 131047,
                        "queue", "delivery",
                        "failure-class", "window",
                        "failure-reason", "the window is closed"));
        clock.pass(Duration.ofMinutes(1));
        bury("third");

        for (var query : new String[] {
            "flow=delivery",
            "class=window",
            "account=" + account,
            "code=131047",
            "from=2026-05-04T10:01:00Z&to=2026-05-04T10:02:00Z",
            "text=" + encoded("İADE 100%_TAMAM"),
            "text=" + encoded("\\\\O/"),
            "text=Window+is",
            "flow=delivery&class=window&code=131047&state=waiting&text=window"
        }) {
            assertThat(listed(query)).as(query).containsExactly("one");
        }
        for (var query : new String[] {
            "flow=reply",
            "class=windows",
            "account=" + UUID.randomUUID(),
            "code=131048",
            "state=discarded",
            "text=" + encoded("100__tamam"),
            "to=2026-05-04T10:00:00Z",
            "flow=delivery&class=permanent"
        }) {
            assertThat(listed(query)).as(query).isEmpty();
        }
    }

    @Test
    void groupsWhatFailedAlike() {
        bury("a");
        clock.pass(Duration.ofSeconds(1));
        bury("b");
        bury(DESK, "c", Map.of("failure-code", 131026));
        bury(DESK, "d", Map.of("failed-route", "webhook-split"));
        bury(STRANGER, "e", Map.of());

        var groups = search.groups(DESK, "class=permanent").items();

        assertThat(groups).hasSize(3);
        assertThat(groups.getFirst())
                .isEqualTo(new LetterGroups.Group(
                        "permanent", null, "webhook-item", 2, clock.instant().minusSeconds(1), clock.instant(), "b"));
        assertThat(search.groups(DESK, "class=window").items()).isEmpty();
    }

    @Test
    void showsEverybodyHisOwn() {
        bury(DESK, "ours", Map.of());
        bury(STRANGER, "theirs", Map.of());
        bury(NOBODYS, "nobody's", Map.of());

        assertThat(listed(DESK, "")).containsExactly("ours");
        assertThat(listed(STRANGER, "")).containsExactly("theirs");
        assertThat(listed(NOBODYS, "")).containsExactly("nobody's");
        assertThat(search.groups(NOBODYS, null).items())
                .singleElement()
                .extracting(LetterGroups.Group::example)
                .isEqualTo("nobody's");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    flow=a%20b                 | The parameter flow takes letters, digits, dots and dashes, 100 at most.
                    flow=                      | The parameter flow takes letters, digits, dots and dashes, 100 at most.
                    class                      | The parameter class takes letters, digits, dots and dashes, 100 at most.
                    account=7                  | The parameter account takes an id of 36 characters (UUID).
                    code=many                  | The parameter code takes a whole number from 0 to 999999999.
                    code=9999999999            | The parameter code takes a whole number from 0 to 999999999.
                    state=lost                 | The parameter state takes one of waiting, replaying, replayed, discarded.
                    from=yesterday             | The parameter from takes a time such as 2026-05-04T10:00:00Z.
                    to=2026-05-04              | The parameter to takes a time such as 2026-05-04T10:00:00Z.
                    to=%2B99999-01-01T00:00:00Z | The parameter to takes a time such as 2026-05-04T10:00:00Z.
                    text=ab                    | The parameter text takes 3 to 200 characters.
                    text=%20a%20               | The parameter text takes 3 to 200 characters.
                    text=abc%00                | The parameter text takes 3 to 200 characters.
                    limit=0                    | The parameter limit takes a whole number from 1 to 200.
                    limit=201                  | The parameter limit takes a whole number from 1 to 200.
                    limit=-1                   | The parameter limit takes a whole number from 1 to 200.
                    cursor=%F0                 | The parameter cursor takes the nextCursor of the page before, as it came.
                    cursor=bm9uc2Vuc2U         | The parameter cursor takes the nextCursor of the page before, as it came.
                    flow=a&flow=b              | The parameter flow comes twice; say it once.
                    text=%zz                   | The query has a % without two hexadecimal digits; write %25 for a percent sign.
                    """)
    void refusesWhatItDoesNotUnderstand(String query, String detail) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> search.list(DESK, query))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.document().detail()).isEqualTo(detail);
                });
    }

    @Test
    void refusesUnknownParametersAndNamesTheKnown() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> search.groups(DESK, "limit=5"))
                .satisfies(problem -> assertThat(problem.document().detail())
                        .isEqualTo("There is no such parameter as limit here; there are flow, class, account, code,"
                                + " state, from, to, text."));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
