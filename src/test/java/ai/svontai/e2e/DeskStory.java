package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What the stories about operators share: a customer, and a desk at either node. */
abstract class DeskStory extends Story {

    String phone;
    Desk desk;
    Desk otherNode;

    @BeforeEach
    void sitDown() {
        phone = newPhone();
        desk = deskOf("ayse");
        otherNode = new Desk(world().second(), desk.token());
    }

    /** The customer has written and was answered; then the operator has taken over. */
    void takeOverFirst() {
        meet();
        desk.takeOver(conversation());
    }

    void meet() {
        simulator().customerWrites(phone, "echo Guten Tag");
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
    }

    /** The customer wrote so long ago that the bot's answer waits for a person. */
    Instant meetYesterday() {
        var yesterday = Instant.now().minus(25, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        simulator().customerWrites(phone, Map.of("text", "echo gestern", "timestamp", yesterday.getEpochSecond()));
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("parked"));
        return yesterday;
    }

    Desk deskOf(String person) {
        return new Desk(world().first(), world().tokens().of(World.TENANT.value(), person));
    }

    /** An operator of another business. */
    Desk stranger() {
        return new Desk(world().first(), world().tokens().of(World.OTHER_TENANT.value(), "stranger"));
    }

    String conversation() {
        return conversationWith(phone);
    }

    /** What the customer reads beside the bot's greeting. */
    List<String> operatorsOn(String phone) {
        return simulator().answersOn(phone).stream()
                .filter(text -> !text.equals("Guten Tag"))
                .toList();
    }

    List<String> auditOf(String subject) {
        return sql().sql("select who || ' ' || action || ' ' || coalesce(detail, 'null') from audit"
                        + " where subject = :id order by at")
                .param("id", subject)
                .query(String.class)
                .list();
    }
}
