package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a chain of steps leaves the headers of the message. */
enum Ending {
    /** All headers were removed, and only those of the answer set after that. */
    CLEAN,
    /** Only the answer is written: as clean as what came before. */
    OPEN,
    /** Headers of the request, or of a call made meanwhile, may be left. */
    SOILED;

    private static final Set<String> ANSWER = Set.of(
            "setHeader", "setHeaders", "setBody", "setVariable", "marshal", "log", "convertBodyTo", "removeVariable");
    private static final int DEEPEST_CALL = 8;

    static Ending of(List<JsonNode> steps, RouteFolder folder) {
        return of(steps, folder, 0);
    }

    boolean isClean() {
        return this == CLEAN;
    }

    private static Ending of(List<JsonNode> steps, RouteFolder folder, int depth) {
        return steps.reversed().stream()
                .map(step -> ofStep(step, folder, depth))
                .filter(ending -> ending != OPEN)
                .findFirst()
                .orElse(OPEN);
    }

    private static Ending ofStep(JsonNode step, RouteFolder folder, int depth) {
        var name = step.fieldNames().hasNext() ? step.fieldNames().next() : "";
        var content = step.path(name);
        return switch (name) {
            case "removeHeaders" -> removesAll(content) ? CLEAN : OPEN;
            case "choice" -> ofChoice(content, folder, depth);
            case "to" -> ofCall(content.path("uri").asText(), folder, depth);
            default -> ANSWER.contains(name) ? OPEN : SOILED;
        };
    }

    private static boolean removesAll(JsonNode removal) {
        return removal.path("pattern").asText().equals("*") && !removal.has("excludePattern");
    }

    private static Ending ofChoice(JsonNode choice, RouteFolder folder, int depth) {
        var branches = Stream.concat(Element.stream(choice.path("when")), Stream.of(choice.path("otherwise")))
                .map(branch -> of(Element.stream(branch.path("steps")).toList(), folder, depth))
                .distinct()
                .toList();
        return branches.size() == 1 ? branches.getFirst() : mixed(branches);
    }

    private static Ending mixed(List<Ending> branches) {
        return branches.contains(SOILED) ? SOILED : OPEN;
    }

    private static Ending ofCall(String uri, RouteFolder folder, int depth) {
        return depth >= DEEPEST_CALL
                ? SOILED
                : folder.behind(uri)
                        .map(route -> of(route.steps(), folder, depth + 1))
                        .orElse(SOILED);
    }
}
