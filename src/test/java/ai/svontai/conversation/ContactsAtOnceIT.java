package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ContactsAtOnceIT extends Mail {

    @RepeatedTest(10)
    void areOnePersonHoweverTheyAreNamed() throws Exception {
        var shop = shop();
        var writers = IntStream.range(0, 10)
                .mapToObj(i -> writer(shop, i % 2 == 0 ? "TR.user" : null, "905320000001"))
                .toList();

        var bells = AtOnce.all(writers);

        assertThat(bells.stream().distinct()).hasSize(1);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(jdbc.sql("select user_id from contact").query(String.class).single())
                .isEqualTo("TR.user");
    }

    /** Few people and few numbers that go from hand to hand, so that the writers are in each other's way. */
    @Test
    void neverWaitForEachOtherInACircle() throws Exception {
        var random = new Random(42);
        var shop = shop();
        for (var round = 0; round < 20; round++) {
            var writers = new ArrayList<Callable<Bell>>();
            for (var i = 0; i < 10; i++) {
                var userId = "TR." + random.nextInt(4);
                var waId = "90532" + random.nextInt(4);
                writers.add(
                        switch (random.nextInt(3)) {
                            case 0 -> writer(shop, userId, null);
                            case 1 -> writer(shop, null, waId);
                            default -> writer(shop, userId, waId);
                        });
            }

            assertThat(AtOnce.all(writers)).hasSize(10);
        }

        assertThat(count("message")).isEqualTo(200);
        assertThat(gaps()).isEmpty();
    }

    private Callable<Bell> writer(Shop shop, @Nullable String userId, @Nullable String waId) {
        var message = shop.text(new CustomerId(userId, waId), clock.instant(), "Merhaba");
        return () -> conversations.receive(message);
    }

    private List<String> gaps() {
        return jdbc.sql("""
                        select c.id
                          from conversation c
                          left join message m on m.conversation_id = c.id
                         group by c.id, c.last_seq
                        having count(m.seq) <> c.last_seq or max(m.seq) <> c.last_seq
                        """).query(String.class).list();
    }
}
