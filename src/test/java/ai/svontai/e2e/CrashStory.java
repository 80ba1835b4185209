package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the stories of crashes share: one node that crashes, and for each point of a sign-up a shop that suffers it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashStory extends Story {

    private static final Logger LOG = LoggerFactory.getLogger(CrashStory.class);
    private static final int NEVER = Integer.MAX_VALUE;

    private CrashingNode crashing;

    /** A shop, and what happens to it. */
    record Case(Shop shop, Victim victim, CompletableFuture<HttpResponse<String>> answer) {}

    @BeforeAll
    void startNode() {
        crashing = new CrashingNode(world());
    }

    @AfterAll
    void stopNode() {
        crashing.close();
        // Bells that the crashed node had in hand and could not take any more.
        sql().sql("delete from dead_letter where queue = 'onboarding'").update();
    }

    /** Every which point is tried; a chance decides with which one it begins. */
    int stride() {
        return 1;
    }

    CrashingNode crashing() {
        return crashing;
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200));
    }

    ShopBooks books(Case one) {
        return new ShopBooks(world(), one.shop);
    }

    /** How many points it has when nothing crashes. */
    int length(Shop shop, Function<Shop, CompletableFuture<HttpResponse<String>>> act, BooleanSupplier isOver) {
        var victim = crashing.arm(shop, NEVER);
        act.apply(shop).join();
        patiently().until(isOver::getAsBoolean);
        return victim.points();
    }

    List<Case> crashEverywhere(
            String what, int length, Supplier<Shop> shop, Function<Shop, CompletableFuture<HttpResponse<String>>> act) {
        return crashEverywhere(what, length, shop, act, one -> {});
    }

    /**
     * One shop for each point: each does the same, and is left in the middle of it.
     *
     * @param then is done before anybody goes on with it
     */
    List<Case> crashEverywhere(
            String what,
            int length,
            Supplier<Shop> shop,
            Function<Shop, CompletableFuture<HttpResponse<String>>> act,
            Consumer<Case> then) {
        var first = ThreadLocalRandom.current().nextInt(stride());
        LOG.warn("{}: {} points, every {}. of them from {}", what, length, stride(), first + 1);
        assertThat(length).isPositive();
        var shops = IntStream.iterate(first + 1, at -> at <= length, at -> at + stride())
                .boxed()
                .toList();
        var cases = new ArrayList<Case>();
        for (var at : shops) {
            var suffering = shop.get();
            var one = new Case(suffering, crashing.arm(suffering, at), act.apply(suffering));
            eventually().until(one.victim::isDead);
            then.accept(one);
            cases.add(one);
        }
        return cases;
    }

    /** Lets the others finish what was begun, and the tenant press what he is told to. */
    String settle(Case one) {
        patiently().until(() -> !need(one).equals("nothing"));
        var need = need(one);
        switch (need) {
            case "retry" -> {
                var step = one.shop.status().path("current_step").asText();
                assertThat(one.shop.press(node(), "retry-step/" + step).join().statusCode())
                        .isEqualTo(200);
            }
            case "restart" -> one.shop.connect(node()).join();
            default -> assertThat(need).as(one.victim.where()).isEqualTo("complete");
        }
        patiently().until(() -> need(one).equals("complete"));
        return need;
    }

    /** Wakes the crashed ones, and looks whether they have spoilt anything. */
    void end(String what, List<Case> cases, Map<Case, String> endings) {
        crashing.wake();
        var numbers = new TreeMap<String, List<String>>();
        cases.forEach(one -> numbers.computeIfAbsent(endings.getOrDefault(one, "?"), key -> new ArrayList<>())
                .add(one.victim.where()));
        LOG.warn("{}: {}", what, numbers);
        cases.forEach(one -> books(one).balance(one.victim.where()));
    }

    private static String need(Case one) {
        var status = one.shop.status();
        return status.path("is_complete").asBoolean()
                ? "complete"
                : status.path("needs").asText("nothing").replace("null", "nothing");
    }
}
