package ai.svontai.delivery;

import static ai.svontai.whatsapp.DeliveryStatus.DELIVERED;
import static ai.svontai.whatsapp.DeliveryStatus.FAILED;
import static ai.svontai.whatsapp.DeliveryStatus.READ;
import static ai.svontai.whatsapp.DeliveryStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.account.NumberWithoutOwner;
import ai.svontai.conversation.Bell;
import ai.svontai.whatsapp.DeliveryStatus;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressIT extends Post {

    private static final String WAMID = "wamid.1";

    private Bell bell;
    private Claim claim;

    @BeforeEach
    void claim() {
        bell = queued(shop(), "one", "two");
        claim = claim(bell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SENT DELIVERED READ",
                "SENT READ DELIVERED",
                "DELIVERED SENT READ",
                "DELIVERED READ SENT",
                "READ SENT DELIVERED",
                "READ DELIVERED SENT"
            })
    void endsAtReadInAnyOrderAndKeepsEachTime(String order) {
        accept(claim, WAMID);

        follow(order);

        assertReadWithAllTimes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT DELIVERED READ", "READ SENT DELIVERED", "READ DELIVERED SENT"})
    void endsThereAlsoWhenTheStatusesAreFasterThanTheReceipt(String order) {
        follow(order);
        assertThat(count("early_status")).isEqualTo(3);
        assertThat(state(claim)).isEqualTo("sending");

        accept(claim, WAMID);

        assertReadWithAllTimes();
        assertThat(count("early_status")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheEarliestTimeOfADoubledStatus(boolean isFasterThanTheReceipt) {
        if (!isFasterThanTheReceipt) {
            accept(claim, WAMID);
        }

        follow(status(claim, WAMID, SENT, at(SENT).plusSeconds(1)));
        follow(status(claim, WAMID, SENT, at(SENT)));
        follow(status(claim, WAMID, SENT, at(SENT).plusSeconds(2)));
        accept(claim, WAMID);

        assertThat(row(claim.id()).sentAt()).isEqualTo(at(SENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT FAILED DELIVERED", "FAILED DELIVERED", "DELIVERED FAILED", "DELIVERED SENT FAILED"})
    void showsTheDeliveryOfWhatFailedAsWell(String order) {
        accept(claim, WAMID);

        follow(order);

        assertThat(row(claim.id()).state()).isEqualTo("delivered");
        assertThat(row(claim.id()).errorCode()).isEqualTo(131026);
        assertThat(row(claim.id()).failedAt()).isEqualTo(at(FAILED));
        assertThat(row(claim.id()).deliveredAt()).isEqualTo(at(DELIVERED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT FAILED", "FAILED SENT", "FAILED FAILED"})
    void showsAFailureAboveSent(String order) {
        accept(claim, WAMID);

        follow(order);

        assertThat(row(claim.id()).state()).isEqualTo("failed");
        assertThat(row(claim.id()).errorReason()).isEqualTo("Message undeliverable");
    }

    @Test
    void doesNotTouchAMessageOfAnotherTenant() {
        accept(claim, WAMID);
        var before = row(claim.id());
        var stranger = shop().account().phoneNumberId();

        var ring = follow(new StatusUpdate(
                new Wamid(WAMID), stranger, READ, at(READ), claim.id().toString(), null, null));

        assertThat(ring).isNull();
        assertThat(row(claim.id())).isEqualTo(before);
    }

    @Test
    void refusesAStatusOfANumberThatNobodyOwns() {
        var status = new StatusUpdate(new Wamid(WAMID), new PhoneNumberId("1"), READ, at(READ), null, null, null);

        assertThatThrownBy(() -> follow(status)).isInstanceOf(NumberWithoutOwner.class);

        assertThat(count("early_status")).isZero();
    }

    private void assertReadWithAllTimes() {
        var row = row(claim.id());
        assertThat(row.state()).isEqualTo("read");
        assertThat(row.sentAt()).isEqualTo(at(SENT));
        assertThat(row.deliveredAt()).isEqualTo(at(DELIVERED));
        assertThat(row.readAt()).isEqualTo(at(READ));
    }

    private void follow(String order) {
        var statuses =
                Arrays.stream(order.split(" ")).map(DeliveryStatus::valueOf).toList();
        for (var one : statuses) {
            follow(status(claim, WAMID, one, at(one)));
            follow(status(claim, WAMID, one, at(one)));
        }
    }

    private Instant at(DeliveryStatus status) {
        var seconds = switch (status) {
            case SENT -> 1;
            case DELIVERED -> 2;
            case READ -> 3;
            case FAILED -> 4;
        };
        return clock.instant().plusSeconds(seconds);
    }
}
