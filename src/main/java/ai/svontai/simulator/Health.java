package ai.svontai.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whether Meta would let messages through, and what is in the way: the worst of all that take part decides. */
@Component("simulatedHealth")
@Profile("simulator")
class Health {

    /** The worst first. */
    private static final List<String> GRADES = List.of("BLOCKED", "LIMITED", MetaWaba.AVAILABLE);

    private final SimulatorSettings settings;
    private final MetaBusinesses businesses;

    Health(SimulatorSettings settings, MetaBusinesses businesses) {
        this.settings = settings;
        this.businesses = businesses;
    }

    ObjectNode of(MetaNumber number) {
        var waba = businesses.waba(number.wabaId()).orElseThrow();
        return status(Stream.concat(Stream.of(entity(number)), around(waba)).toList());
    }

    ObjectNode of(MetaWaba waba) {
        return status(around(waba).toList());
    }

    private Stream<ObjectNode> around(MetaWaba waba) {
        return Stream.of(
                entity(waba),
                entity("BUSINESS", waba.businessId(), MetaWaba.AVAILABLE),
                entity("APP", settings.appId(), MetaWaba.AVAILABLE));
    }

    private static ObjectNode status(List<ObjectNode> entities) {
        var status = JsonNodeFactory.instance.objectNode();
        var worst = entities.stream()
                .mapToInt(entity -> GRADES.indexOf(grade(entity)))
                .min()
                .orElseThrow();
        status.put("can_send_message", GRADES.get(worst)).putArray("entities").addAll(entities);
        return status;
    }

    private static ObjectNode entity(MetaNumber number) {
        var entity = entity("PHONE_NUMBER", number.id(), number.isConnected() ? MetaWaba.AVAILABLE : "BLOCKED");
        if (!number.isConnected()) {
            withError(entity, 141000, "The phone number is not registered.", "Register it.");
        } else if (!number.isNameApproved()) {
            entity.put("can_send_message", "LIMITED")
                    .putArray("additional_info")
                    .add("Display name not approved");
        }
        return entity;
    }

    private static ObjectNode entity(MetaWaba waba) {
        var entity = entity("WABA", waba.id(), waba.health());
        if (waba.health().equals("BLOCKED")) {
            withError(entity, 141006, "There is an error with the payment method.", "Add a payment method.");
        }
        return entity;
    }

    private static void withError(ObjectNode entity, int code, String description, String solution) {
        entity.putArray("errors")
                .addObject()
                .put("error_code", code)
                .put("error_description", description)
                .put("possible_solution", solution);
    }

    private static ObjectNode entity(String type, String id, String grade) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("entity_type", type)
                .put("id", id)
                .put("can_send_message", grade);
    }

    private static String grade(ObjectNode entity) {
        return entity.path("can_send_message").asText();
    }
}
