package ai.svontai.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Keeps what a message carried beside its body, for people to see; bounded, and without what opens doors. */
@Component
class OriginalHeaders {

    private static final int MOST = 40;
    private static final int LONGEST = 300;
    private static final String BROKERS = "CamelSpringRabbitmq";
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "set-cookie", "proxy-authorization");

    private final ObjectMapper json;

    OriginalHeaders(ObjectMapper json) {
        this.json = json;
    }

    /** The headers as a JSON object of texts. */
    String write(Map<String, Object> headers) {
        var kept = json.createObjectNode();
        var sorted = new TreeMap<String, Object>(headers);
        sorted.forEach((name, value) -> {
            if (isCarried(name) && value != null && kept.size() < MOST) {
                add(kept, name, value);
            }
        });
        return kept.toString();
    }

    private static void add(ObjectNode kept, String name, Object value) {
        var text = value.toString().replace("\0", "");
        kept.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Of Camel's own headers only those that come from the broker. */
    private static boolean isCarried(String name) {
        return (!name.startsWith("Camel") || name.startsWith(BROKERS))
                && !SECRET.contains(name.toLowerCase(Locale.ROOT));
    }
}
