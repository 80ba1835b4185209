package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A node may crash anywhere in a sign-up: it gets ready all the same, or the tenant is told what to do. */
abstract class SignUpsCrash extends CrashStory {

    /** The only call that cannot be done again: a code is good once. */
    private static final String CODE = "3 to-graph";

    @Test
    void afterEveryStepAndEveryCall() {
        var cases = callbacks("sign-up", one -> {});
        var endings = new HashMap<Case, String>();
        cases.forEach(one -> endings.put(one, settle(one)));

        end("sign-up", cases, endings);
        for (var one : cases) {
            var at = one.victim().where();
            assertThat(books(one).registrations()).as(at).isBetween(1, 2);
            assertThat(books(one).tokensAlive()).as(at).isEqualTo(at.equals(CODE) ? 2 : 1);
            assertThat(endings.get(one))
                    .as(at)
                    .isEqualTo(
                            List.of("1 callback.open", "2 exchange.request", CODE)
                                            .contains(at)
                                    ? "restart"
                                    : "complete");
        }
    }

    /** The tenant has lost patience. Every second one begins again at once, before all is taken back. */
    @Test
    void andAreGivenUp() {
        var endings = new HashMap<Case, String>();
        var cases = callbacks("given up", one -> {
            var isReady = one.shop().status().path("is_complete").asBoolean();
            assertThat(one.shop().press(node(), "reset").join().statusCode()).isEqualTo(200);
            var isAgain = !isReady && endings.size() % 2 == 1;
            if (isAgain) {
                one.shop().connect(node()).join();
            }
            endings.put(one, isReady ? "ready" : isAgain ? "again" : "gone");
        });
        cases.stream().filter(one -> "again".equals(endings.get(one))).forEach(this::settle);
        cases.forEach(one -> patiently().until(() -> books(one).isQuiet()));

        end("given up", cases, endings);
        for (var one : cases) {
            var at = one.victim().where();
            var isLive = books(one).isLive();
            assertThat(isLive).as(at).isEqualTo(!"gone".equals(endings.get(one)));
            assertThat(books(one).tokensAlive())
                    .as(at + books(one).story())
                    .isEqualTo((at.equals(CODE) ? 1 : 0) + (isLive ? 1 : 0));
            assertThat(books(one).isRegistered()).as(at).isEqualTo(isLive);
        }
    }

    private List<Case> callbacks(String what, Consumer<Case> then) {
        var whole = new Shop(world(), Map.of());
        var length = length(
                whole,
                shop -> shop.connect(crashing().node()),
                () -> whole.status().path("is_complete").asBoolean());
        return crashEverywhere(
                what,
                length,
                () -> new Shop(world(), Map.of()),
                shop -> shop.connect(crashing().node()),
                then);
    }
}
