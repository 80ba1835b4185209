package ai.svontai.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;

/** What Camel itself says about a file, long before it starts: its schema, its catalogue, its simple language. */
final class CamelRules {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(CamelRules.class.getResourceAsStream("/schema/camelYamlDsl.json"));
    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);

    /** Where an expression is a question with yes or no. */
    private static final Set<String> PREDICATES =
            Set.of("when", "filter", "validate", "onWhen", "handled", "retryWhile");

    static final List<Rule> ALL = List.of(
            new Rule("camel-schema", folder -> folder.files().stream().flatMap(CamelRules::schemaErrors)),
            Rule.forEndpoints("endpoint-options", CamelRules::wrongOptions),
            Rule.forEndpoints("http-options", CamelRules::optionsThatBecomeQuery),
            Rule.forElements(
                    "simple-expressions", (element, folder) -> element.nodes().flatMap(CamelRules::wrongSimple)));

    private CamelRules() {}

    /** One sentence per place: a step that fits none of its forms is reported once for each form. */
    private static Stream<String> schemaErrors(RouteFolder.RouteFile file) {
        var errors = SCHEMA.validate(file.content()).stream()
                .collect(Collectors.groupingBy(
                        error -> error.getInstanceLocation().toString(),
                        TreeMap::new,
                        Collectors.mapping(ValidationMessage::getMessage, Collectors.joining("; "))));
        return errors.values().stream().map(error -> file.says("breaks Camel's schema at " + error));
    }

    private static Stream<String> wrongOptions(Element.Endpoint endpoint) {
        var uri = uriWithOptions(endpoint);
        var result = CATALOG.validateEndpointProperties(uri, false, endpoint.isConsumed(), !endpoint.isConsumed());
        if (result.getUnknownComponent() != null) {
            return Stream.of("has an endpoint of the unknown kind %s:".formatted(endpoint.scheme()));
        }
        return Rule.when(
                !result.isSuccess(),
                "has a wrong endpoint: %s",
                String.valueOf(result.summaryErrorMessage(false))
                        .strip()
                        .replace("\t", " ")
                        .replaceAll("\\s*\\R\\s*", "; "));
    }

    private static Stream<String> optionsThatBecomeQuery(Element.Endpoint endpoint) {
        var lenient =
                CATALOG.validateEndpointProperties(uriWithOptions(endpoint)).getLenient();
        return Rule.when(
                lenient != null && !lenient.isEmpty(),
                "gives %s the options %s, which Camel does not know and would send as query of the request; set the"
                        + " header CamelHttpQuery if that is meant",
                endpoint.uri(),
                lenient);
    }

    /** The catalogue wants one uri; braces of placeholders are left alone so that it recognises them. */
    private static String uriWithOptions(Element.Endpoint endpoint) {
        var path = endpoint.uri().startsWith("{{")
                ? "https://host.invalid"
                : endpoint.uri().split("\\?", 2)[0];
        var options = endpoint.parameters().properties().stream()
                .map(option -> option.getKey() + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&"));
        return options.isEmpty() ? path : path + "?" + options;
    }

    /** Only kind and spelling matter here, so what would end a value in a uri is blotted out. */
    private static String encoded(JsonNode value) {
        var text = value.asText().replaceAll("[&%]", "_");
        return text.contains("{{") ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Stream<String> wrongSimple(Element.Placed placed) {
        var isPredicate = PREDICATES.contains(placed.key());
        var expression = placed.node().has("expression") ? placed.node().path("expression") : placed.node();
        var simple = placed.key().equals("log") ? placed.node().path("message") : textOf(expression.path("simple"));
        return simple.isTextual() && !placed.key().equals("expression")
                ? wrong(simple.asText(), isPredicate)
                : Stream.empty();
    }

    private static JsonNode textOf(JsonNode simple) {
        return simple.isObject() ? simple.path("expression") : simple;
    }

    private static Stream<String> wrong(String simple, boolean isPredicate) {
        var text = simple.replaceAll("\\{\\{.*?}}", "placeholder");
        var result = isPredicate
                ? CATALOG.validateLanguagePredicate(CamelRules.class.getClassLoader(), "simple", text)
                : CATALOG.validateLanguageExpression(CamelRules.class.getClassLoader(), "simple", text);
        return Rule.when(
                !result.isSuccess(),
                "has the simple expression \"%s\", which Camel cannot read: %s",
                simple,
                String.valueOf(result.getShortError()).strip());
    }
}
