package ai.svontai.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The templates of all WABAs; the demo WABA has some from the start. */
@Component("simulatedTemplates") // in a local run the service has templates of its own
@Profile("simulator")
class Templates {

    private final Map<Template.Key, Template> all = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_400_110_022_003L);

    Templates(SimulatorSettings settings) {
        DemoTemplates.of(settings.wabaId()).forEach(this::put);
    }

    /** The oldest first. */
    List<Template> all() {
        return all.values().stream()
                .sorted(Comparator.comparingLong(Template::id))
                .toList();
    }

    List<Template> of(String wabaId) {
        return all().stream()
                .filter(template -> template.wabaId().equals(wabaId))
                .toList();
    }

    Optional<Template> find(Template.Key key) {
        return Optional.ofNullable(all.get(key));
    }

    /** Replaces the one of the same WABA, name and language. */
    Template put(TemplateDraft draft) {
        var template = draft.as(nextId());
        all.put(template.key(), template);
        return template;
    }

    /** Whether there was none of the same WABA, name and language. */
    boolean add(Template template) {
        return all.putIfAbsent(template.key(), template) == null;
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** As it is after the change; nothing if it is not there any more. */
    Optional<Template> change(Template.Key key, UnaryOperator<Template> change) {
        return Optional.ofNullable(all.computeIfPresent(key, (same, template) -> change.apply(template)));
    }

    /** All languages of that name. */
    boolean remove(String wabaId, String name) {
        return all.keySet()
                .removeIf(key -> key.wabaId().equals(wabaId) && key.name().equals(name));
    }
}
