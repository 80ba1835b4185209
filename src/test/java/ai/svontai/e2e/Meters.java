package ai.svontai.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names, descriptions and tags of all metrics of a node. The figures themselves tell nothing but how many. */
final class Meters {

    private final Secrets secrets;
    private final Set<String> seen = new HashSet<>();

    Meters(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Those that tell too much: of Prometheus' page all, of the other page those that were not there before. */
    List<String> leaks(Node node, String token) {
        var leaks = new ArrayList<String>();
        var desk = new Desk(node, token);
        desk.page("/actuator/prometheus").lines().forEach(line -> judge(withoutFigure(line), leaks));
        Http.parse(desk.page("/actuator/metrics")).path("names").forEach(name -> {
            if (seen.add(node.address() + " " + name.asText())) {
                judge(facts(Http.parse(desk.page("/actuator/metrics/" + name.asText()))), leaks);
            }
        });
        return leaks;
    }

    /** What a line of Prometheus' page says beside its figure. */
    static String withoutFigure(String line) {
        return line.startsWith("#") ? line : line.substring(0, Math.max(0, line.lastIndexOf(' ')));
    }

    void judge(String facts, List<String> leaks) {
        secrets.orPhoneIn(facts).ifPresent(kind -> leaks.add("a metric tells %s: %s".formatted(kind, facts)));
    }

    private static String facts(JsonNode meter) {
        return "%s %s %s".formatted(meter.path("name"), meter.path("description"), meter.path("availableTags"));
    }
}
