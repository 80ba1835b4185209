package ai.svontai.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the first tenant has.
 *
 * @param phone whom it talks to
 * @param conversation with that person, taken over
 * @param message to somebody else, which waits for a decision
 * @param letter of somebody else again
 */
record Belongings(World world, String phone, String conversation, String message, String letter) {

    /** Found in this letter and in no other. */
    String letterText() {
        return world.sql()
                .sql(
                        "select (regexp_match(convert_from(body, 'UTF8'), '90555[0-9]{7}'))[1] from dead_letter where id = :id")
                .param("id", letter)
                .query(String.class)
                .single();
    }

    /** All that somebody could have changed. */
    List<String> state() {
        return Stream.of(
                        rows("select id, tenant_id, status from account where phone_number_id = '%s'"
                                .formatted(World.NUMBER)),
                        rows("select state, settled_by, result from dead_letter where id = '%s'".formatted(letter)),
                        rows("select * from conversation where id = '%s'".formatted(conversation)),
                        rows("select * from outbox where wa_id = '%s' order by seq".formatted(phone)),
                        rows(
                                "select o.* from outbox o join message m on m.conversation_id = o.conversation_id where m.id = '%s'"
                                        .formatted(message)),
                        rows("select id, sender, text from message where conversation_id = '%s' order by id"
                                .formatted(conversation)))
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }

    List<String> auditOf(String who) {
        return world.sql()
                .sql("select subject from audit where who = :who and tenant_id = :tenant")
                .param("who", who)
                .param("tenant", World.TENANT.value())
                .query(String.class)
                .list();
    }

    /** What of it an answer shows. */
    List<String> tracesIn(String answer) {
        return Stream.of(phone, conversation, message, letter, World.WABA, World.NUMBER, World.ACCESS_TOKEN)
                .filter(answer::contains)
                .toList();
    }

    private List<Map<String, Object>> rows(String query) {
        return world.sql().sql(query).query().listOfRows();
    }
}
