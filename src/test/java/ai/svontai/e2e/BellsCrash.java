package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node may crash in the middle of what a bell has called it to. */
abstract class BellsCrash extends CrashStory {

    @AfterEach
    void giveTheBellsBack() {
        crashing().loseTheBells();
    }

    @Test
    void afterAChoice() {
        crashing().takeTheBells();
        var whole = choosing();
        var length = length(
                whole,
                shop -> shop.choose(crashing().node()),
                () -> whole.status().path("is_complete").asBoolean());
        var cases = crashEverywhere(
                "choice", length, this::choosing, shop -> shop.choose(crashing().node()));
        crashing().loseTheBells();
        var endings = new HashMap<Case, String>();
        cases.forEach(one -> endings.put(one, settle(one)));

        end("choice", cases, endings);
        for (var one : cases) {
            assertThat(books(one).registrations()).as(one.victim().where()).isBetween(1, 2);
            assertThat(books(one).tokensAlive()).as(one.victim().where()).isEqualTo(1);
            assertThat(endings.get(one)).as(one.victim().where()).isEqualTo("complete");
        }
    }

    @Test
    void whenTheyTakeEverythingBack() {
        crashing().takeTheBells();
        var cases = new ArrayList<Case>();
        cases.addAll(leaving("disconnect", this::connected));
        cases.addAll(leaving("reset", this::reviewed));
        crashing().loseTheBells();
        cases.forEach(one -> patiently().until(() -> books(one).hasLeft()));

        end("farewell", cases, Map.of());
        for (var one : cases) {
            assertThat(books(one).isLive()).as(one.victim().where()).isFalse();
            assertThat(books(one).tokensAlive()).as(one.victim().where()).isZero();
        }
    }

    private List<Case> leaving(String button, Supplier<Shop> made) {
        var whole = made.get();
        var length = length(
                whole, shop -> shop.press(crashing().node(), button), () -> new ShopBooks(world(), whole).hasLeft());
        return crashEverywhere(
                button, length, made, shop -> shop.press(crashing().node(), button));
    }

    /** One that has to choose. */
    private Shop choosing() {
        var shop = new Shop(world(), Map.of("numbers", 2));
        shop.connect(node()).join();
        assertThat(shop.status().path("needs").asText()).isEqualTo("choice");
        return shop;
    }

    private Shop connected() {
        var shop = new Shop(world(), Map.of());
        shop.connect(node()).join();
        assertThat(shop.status().path("is_complete").asBoolean()).isTrue();
        return shop;
    }

    /** One whose number Meta looks at after it was registered. */
    private Shop reviewed() {
        var shop = new Shop(world(), Map.of("number", Map.of("pending", true)));
        shop.connect(node()).join();
        assertThat(shop.status().path("current_step").asText()).isEqualTo("ready");
        return shop;
    }
}
