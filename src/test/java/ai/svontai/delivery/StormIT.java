package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Turn;
import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.DeliveryStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Customers write, bots answer, messages leave and statuses come, all at once. */
class StormIT extends Post {

    private static final int CUSTOMERS = 4;
    private static final int ROUNDS = 60;
    private static final int AT_ONCE = 12;

    private final Random random = new Random(7);

    /** The messages of each conversation, in the order in which they were sent. */
    private final Map<UUID, Queue<UUID>> sent = new ConcurrentHashMap<>();

    @Test
    void leavesEverythingInItsOrder() throws Exception {
        var shop = shop();
        var bells = new ArrayList<Bell>();
        for (var customer = 0; customer < CUSTOMERS; customer++) {
            bells.add(write(shop, customer));
        }

        for (var round = 0; round < ROUNDS; round++) {
            var deeds = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < AT_ONCE; i++) {
                deeds.add(deed(shop, bells, random.nextInt(CUSTOMERS), random.nextInt(10)));
            }
            AtOnce.all(deeds);
            clock.pass(Duration.ofMillis(1500));
        }
        calmDown(bells);

        assertThat(jdbc.sql("select distinct state from outbox")
                        .query(String.class)
                        .list())
                .isSubsetOf("sent", "delivered");
        assertThat(count("early_status")).isZero();
        assertThat(count("outbox")).isGreaterThan(100);
        for (var bell : bells) {
            assertThat(List.copyOf(sent.get(bell.conversationId()))).isEqualTo(decided(bell));
        }
    }

    private Callable<Boolean> deed(Shop shop, List<Bell> bells, int customer, int choice) {
        var bell = bells.get(customer);
        return switch (choice) {
            case 0, 1 -> () -> write(shop, customer).equals(bell);
            case 2, 3 -> () -> answer(bell);
            case 4 -> () -> mailbox.forgotten().isEmpty() && outbox.forgotten().isEmpty();
            default -> () -> send(bell, choice);
        };
    }

    private Bell write(Shop shop, int customer) {
        return conversations.receive(
                shop.text(new CustomerId("TR." + customer, null), clock.instant(), "Açık mısınız?"));
    }

    private boolean answer(Bell bell) {
        return mailbox.open(bell, UUID.randomUUID().toString()) instanceof Turn turn
                && outbox.enqueue(new Answer(turn, List.of("Evet.", "Bekleriz."), false))
                        .hasMessages();
    }

    private boolean send(Bell bell, int luck) {
        var claim = outbox.claim(bell);
        if (claim == null) {
            return false;
        }
        var wamid = "wamid." + claim.id();
        if (luck == 5) {
            refuse(claim, 131056);
            return false;
        }
        sent.computeIfAbsent(bell.conversationId(), id -> new ConcurrentLinkedQueue<>())
                .add(claim.id());
        if (luck == 6) {
            doubt(claim);
            follow(answeringStatus(claim, wamid, DeliveryStatus.SENT, clock.instant()));
        } else if (luck == 7) {
            follow(status(claim, wamid, DeliveryStatus.DELIVERED, clock.instant()));
            accept(claim, wamid);
        } else {
            accept(claim, wamid);
            follow(status(claim, wamid, DeliveryStatus.SENT, clock.instant()));
        }
        return true;
    }

    /** Every bell rings until nobody has anything to do. What was refused several times in a row waits for long. */
    private void calmDown(List<Bell> bells) {
        for (var bell : bells) {
            clock.pass(Duration.ofHours(1));
            answer(bell);
            while (send(bell, 9)) {
                clock.pass(Duration.ofSeconds(1));
            }
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(mailbox.forgotten()).isEmpty();
        assertThat(outbox.forgotten()).isEmpty();
    }

    private List<UUID> decided(Bell bell) {
        return jdbc.sql("select id from outbox where conversation_id = :id order by seq")
                .param("id", bell.conversationId())
                .query(UUID.class)
                .list();
    }
}
