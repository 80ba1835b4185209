package ai.svontai.routes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One word finds everything: file, package, route ids; and each says in a sentence what it is for. */
final class NameRules {

    /** Files that serve every room. */
    private static final Set<String> SHARED = Set.of("errors", "sweep");

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\be\\.g|\\bi\\.e)[.!?]\\s+\\p{Lu}");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "room",
                    folder -> folder.files().stream()
                            .filter(file -> !SHARED.contains(file.name()))
                            .filter(file -> !folder.isRoom().test(file.name().replace("-", "")))
                            .map(file -> file.says("there is no package %s; name the file after the room that it serves"
                                    .formatted(file.name().replace("-", ""))))),
            new Rule("unique-route-ids", NameRules::repeatedIds),
            Rule.forRoutes(
                    "route-id",
                    (route, folder) -> Rule.when(
                            !KEBAB.matcher(route.id()).matches()
                                    || !route.id().startsWith(route.file().name() + "-"),
                            "needs an id of lower-case words with dashes that starts with %s-",
                            route.file().name())),
            Rule.forRoutes("description", NameRules::poorDescription));

    private NameRules() {}

    private static Stream<String> repeatedIds(RouteFolder folder) {
        var seen = new HashSet<String>();
        return folder.routes()
                .filter(route -> !route.id().isEmpty() && !seen.add(route.id()))
                .map(route -> route.says("has an id that another route has too; Camel would not start"));
    }

    private static Stream<String> poorDescription(Element route, RouteFolder folder) {
        var text = route.node().path("description").asText().strip();
        return Rule.when(
                text.isEmpty()
                        || !Character.isUpperCase(text.codePointAt(0))
                        || text.contains("\n")
                        || SENTENCE_END.matcher(text).find(),
                "needs a description of one sentence that a support person understands (why belongs into the note)");
    }
}
