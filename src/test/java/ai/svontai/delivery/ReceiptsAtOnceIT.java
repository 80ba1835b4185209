package ai.svontai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.AtOnce;
import ai.svontai.whatsapp.DeliveryStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** Meta's answer and the statuses of the same message come in the same moment, and do not wait for each other in a circle. */
class ReceiptsAtOnceIT extends Post {

    @RepeatedTest(20)
    void takesTheAnswerAndItsStatusesInTheSameMoment() throws Exception {
        var claim = claim(queued(shop(), "one"));
        var now = clock.instant();

        AtOnce.<Object>all(List.<Callable<Object>>of(
                () -> Optional.ofNullable(accept(claim, "wamid.1")),
                () -> Optional.ofNullable(follow(answeringStatus(claim, "wamid.1", DeliveryStatus.SENT, now))),
                () -> Optional.ofNullable(follow(answeringStatus(claim, "wamid.1", DeliveryStatus.READ, now)))));

        assertThat(state(claim)).isEqualTo("read");
    }
}
