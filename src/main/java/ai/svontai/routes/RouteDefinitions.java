package ai.svontai.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The ids in a routes folder, and what kept it from being read. */
record RouteDefinitions(
        List<String> routeIds, List<String> configurationIds, List<Use> usedConfigurations, List<String> problems) {

    private static final String SUFFIX = ".camel.yaml";

    /** A route and the rule for its failures. */
    record Use(String routeId, String configurationId) {}

    static RouteDefinitions in(Path folder) {
        var found = new RouteDefinitions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            found.problems.add("the folder %s does not exist".formatted(folder));
            return found;
        }
        var files = files(folder);
        if (files.isEmpty()) {
            found.problems.add("the folder %s has no file *%s".formatted(folder, SUFFIX));
        }
        files.forEach(file -> found.add(folder.relativize(file), file));
        return found;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private void add(Path name, Path file) {
        try {
            var content = Files.readString(file);
            if (yaml().load(content) instanceof List<?> elements) {
                elements.forEach(this::add);
            } else {
                problems.add("the file %s does not hold a list of routes".formatted(name));
            }
        } catch (MarkedYAMLException broken) {
            problems.add("the file %s is not YAML: %s in line %s".formatted(name, broken.getProblem(), line(broken)));
        } catch (YAMLException | IOException unreadable) {
            problems.add("the file %s cannot be read: %s".formatted(name, unreadable.getMessage()));
        }
    }

    private void add(@Nullable Object element) {
        text(element, "routeConfiguration", "id").forEach(configurationIds::add);
        text(element, "route", "id").forEach(id -> {
            routeIds.add(id);
            text(element, "route", "routeConfigurationId")
                    .flatMap(names -> Stream.of(names.split(",", -1)))
                    .forEach(name -> usedConfigurations.add(new Use(id, name.strip())));
        });
    }

    /** The text at {@code element.kind.key}: none or one. */
    private static Stream<String> text(@Nullable Object element, String kind, String key) {
        if (element instanceof Map<?, ?> kinds && kinds.get(kind) instanceof Map<?, ?> keys) {
            var value = keys.get(key);
            return value == null ? Stream.empty() : Stream.of(value.toString());
        }
        return Stream.empty();
    }

    private static String line(MarkedYAMLException broken) {
        var mark = broken.getProblemMark();
        return mark == null ? "?" : String.valueOf(mark.getLine() + 1);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
