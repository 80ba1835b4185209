package ai.svontai.delivery;

import static ai.svontai.whatsapp.DeliveryStatus.DELIVERED;
import static ai.svontai.whatsapp.DeliveryStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.conversation.Bell;
import ai.svontai.database.AtOnce;
import ai.svontai.database.Shop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EarlyStatusesIT extends Post {

    private static final Duration DOUBT = Duration.ofSeconds(60);
    private static final int RACES = 200;

    @Autowired
    private EarlyStatuses early;

    private Shop shop;
    private Bell bell;
    private Claim claim;

    @BeforeEach
    void claim() {
        shop = shop();
        bell = queued(shop, "one");
        claim = claim(bell);
    }

    @Test
    void neverStayBehindWhenTheReceiptComesInTheSameMoment() throws Exception {
        var answers = new String[RACES];
        Arrays.fill(answers, "an answer");
        var conversation = queued(shop, answers);
        for (var race = 0; race < RACES; race++) {
            var raced = claim(conversation);
            var wamid = "wamid." + race;
            List<Callable<Boolean>> racers = List.of(
                    () -> Objects.nonNull(accept(raced, wamid)),
                    () -> Objects.nonNull(follow(status(raced, wamid, DELIVERED, clock.instant()))));

            AtOnce.all(racers);

            assertThat(state(raced)).isEqualTo("delivered");
        }
        assertThat(count("early_status")).isZero();
    }

    @Test
    void ofAnotherTenantStay() {
        var stranger = queued(shop(), "one");
        var other = claim(stranger);
        follow(status(other, "wamid.1", DELIVERED, clock.instant()));

        accept(claim, "wamid.1");

        assertThat(state(claim)).isEqualTo("accepted");
        assertThat(count("early_status")).isEqualTo(1);
    }

    @Test
    void ofASecondSendCountForTheMessageAsWell() {
        doubt(claim);
        clock.pass(DOUBT);
        var again = claim(bell);
        accept(claim, "wamid.1");
        follow(status(again, "wamid.2", DELIVERED, clock.instant()));

        accept(again, "wamid.2");

        assertThat(state(again)).isEqualTo("delivered");
        assertThat(row(again.id()).wamid()).isEqualTo("wamid.1");
    }

    @Test
    void areForgottenAfterAWeek() {
        follow(status(claim, "wamid.old", SENT, clock.instant()));
        clock.pass(Duration.ofSeconds(1));
        follow(status(claim, "wamid.new", SENT, clock.instant()));

        clock.pass(Duration.ofDays(7));

        assertThat(early.forget()).isEqualTo(1);
        assertThat(early.forget()).isZero();
        assertThat(jdbc.sql("select wamid from early_status")
                        .query(String.class)
                        .list())
                .containsExactly("wamid.new");
    }
}
