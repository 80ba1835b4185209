package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.conversation.Bell;
import ai.svontai.database.Shop;
import ai.svontai.delivery.Timeline.Event;
import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.DeliveryStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TimelinesIT extends Post {

    @Autowired
    private Timelines timelines;

    private Shop shop;
    private Bell bell;

    @BeforeEach
    void answer() {
        shop = shop();
        bell = queued(shop, "one");
    }

    @Test
    void tellTheWholeWay() {
        clock.pass(Duration.ofSeconds(1));
        var refused = claim(bell);
        clock.pass(Duration.ofSeconds(1));
        refuse(refused, 131000);
        clock.pass(Duration.ofSeconds(5));
        var claim = claim(bell);
        clock.pass(Duration.ofSeconds(1));
        accept(claim, "wamid.1");
        for (var status : new DeliveryStatus[] {DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ}) {
            clock.pass(Duration.ofSeconds(1));
            follow(status(claim, "wamid.1", status, clock.instant()));
        }

        var timeline = timelines.of(shop.tenant(), claim.id().toString());

        assertThat(timeline.events())
                .extracting(Event::what)
                .containsExactly(
                        "received",
                        "stored",
                        "turn",
                        "ai",
                        "queued",
                        "paced",
                        "window",
                        "graph",
                        "paced",
                        "window",
                        "graph",
                        "accepted",
                        "sent",
                        "delivered",
                        "read");
        assertThat(timeline.events()).extracting(Event::at).isSorted();
        assertThat(timeline.events().get(7).more())
                .containsEntry("http_status", 400)
                .containsEntry("code", 131000)
                .containsEntry("outcome", "retry")
                .containsEntry("fbtrace_id", "A1");
        assertThat(timeline.state()).isEqualTo("read");
    }

    @Test
    void keepTheOrderOfStepsThoughMetaTellsWholeSecondsOnly() {
        clock.pass(Duration.ofMillis(500));
        var claim = claim(bell);
        accept(claim, "wamid.1");
        follow(status(claim, "wamid.1", DeliveryStatus.READ, clock.instant().truncatedTo(ChronoUnit.SECONDS)));

        assertThat(timelines.of(shop.tenant(), claim.id().toString()).events())
                .extracting(Event::what)
                .endsWith("paced", "window", "graph", "accepted", "read");
    }

    @Test
    void tellOfACustomersMessageWhatIsKnown() {
        var question = jdbc.sql("select id from message where sender = 'customer'")
                .query(UUID.class)
                .single();

        assertThat(timelines.of(shop.tenant(), question.toString()).events())
                .extracting(Event::what)
                .containsExactly("received", "stored");
    }

    @Test
    void tellNothingToAnotherTenant() {
        var id = claim(bell).id().toString();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> timelines.of(shop().tenant(), id))
                .matches(problem -> problem.status() == 404);
    }

    @Test
    void knowWhatAnIdLooksLike() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> timelines.of(shop.tenant(), "1; drop table outbox"))
                .matches(problem -> problem.status() == 400);
    }
}
