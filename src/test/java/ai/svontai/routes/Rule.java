package ai.svontai.routes;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule for the files in {@code routes/}.
 *
 * @param name also the name of the file in {@code src/test/resources/bad-routes} that breaks this rule and no other
 * @param check one sentence for each violation: where, what, and what to do instead
 */
record Rule(String name, Function<RouteFolder, Stream<String>> check) {

    /** A sentence, and the rule that says it. */
    record Violation(String rule, String sentence) {

        @Override
        public String toString() {
            return "[%s] %s".formatted(rule, sentence);
        }
    }

    /** A rule that looks at each entry of each file; its sentences go on after "route x …". */
    static Rule forElements(String name, BiFunction<Element, RouteFolder, Stream<String>> check) {
        return new Rule(
                name,
                folder -> folder.elements()
                        .flatMap(element -> check.apply(element, folder).map(element::says)));
    }

    /** A rule that looks at each route. */
    static Rule forRoutes(String name, BiFunction<Element, RouteFolder, Stream<String>> check) {
        return forElements(
                name, (element, folder) -> element.isA("route") ? check.apply(element, folder) : Stream.empty());
    }

    /** A rule that looks at each place where messages come from or go to. */
    static Rule forEndpoints(String name, Function<Element.Endpoint, Stream<String>> check) {
        return forElements(name, (element, folder) -> element.endpoints().flatMap(check));
    }

    /** A rule that looks at each {@code onException} of each routeConfiguration. */
    static Rule forConfigurations(String name, BiFunction<Element, RouteFolder, Stream<String>> check) {
        return new Rule(
                name,
                folder -> folder.configurations()
                        .flatMap(one -> check.apply(one, folder).map(one::says)));
    }

    /** The sentence if something is wrong, else nothing. */
    @FormatMethod
    static Stream<String> when(boolean wrong, String sentence, Object... arguments) {
        return wrong ? Stream.of(sentence.formatted(arguments)) : Stream.empty();
    }

    List<Violation> violations(RouteFolder folder) {
        return check.apply(folder)
                .map(sentence -> new Violation(name, sentence))
                .toList();
    }
}
