package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Some of a WABA's templates, and where the next ones are. */
record TemplatePage(List<JsonNode> data, @Nullable Paging paging) {

    /** What Meta tells of a template that was not asked for anything. */
    static final List<String> DEFAULT_FIELDS =
            List.of("name", "parameter_format", "components", "language", "status", "category");

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "parameter_format",
            "components",
            "language",
            "status",
            "category",
            "quality_score",
            "rejected_reason");

    private static final String CURSOR = "template:";

    /**
     * Cuts the page.
     *
     * @param found what the page is a part of, the oldest first
     * @param link the address of the page after a cursor
     */
    static TemplatePage of(List<Template> found, Wanted wanted, UnaryOperator<String> link) {
        var rest = found.stream().filter(wanted::isLater).toList();
        var shown = rest.stream().limit(wanted.limit()).toList();
        var data =
                shown.stream().map(template -> json(template, wanted.fields())).toList();
        if (shown.isEmpty()) {
            return new TemplatePage(data, null);
        }
        var after = cursor(shown.getLast());
        var next = shown.size() < rest.size() ? link.apply(after) : null;
        return new TemplatePage(data, new Paging(new Cursors(cursor(shown.getFirst()), after), next));
    }

    private static String cursor(Template template) {
        var bytes = (CURSOR + template.id()).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode json(Template template, List<String> fields) {
        var json = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> put(json, field, template));
        return json.put("id", Long.toString(template.id()));
    }

    private static void put(ObjectNode json, String field, Template template) {
        switch (field) {
            case "name" -> json.put(field, template.name());
            case "parameter_format" -> json.put(field, template.parameterFormat());
            case "components" -> json.set(field, template.components());
            case "language" -> json.put(field, template.language());
            case "status" -> json.put(field, template.status());
            case "category" -> json.put(field, template.category());
            case "quality_score" -> json.putObject(field).put("score", template.quality());
            case "rejected_reason" -> json.put(field, template.rejectedReason());
            default -> {} // the id is always there
        }
    }

    /**
     * What is asked for.
     *
     * @param afterId id of the last template of the page before; 0 for the first page
     */
    record Wanted(List<String> fields, int limit, long afterId) {

        /** A cursor that was never given, or whose template is gone, is refused. */
        static Wanted of(List<String> fields, int limit, @Nullable String after, List<Template> all) {
            for (var field : fields) {
                if (!FIELDS.contains(field)) {
                    throw GraphRefusal.invalidParameter("Tried accessing nonexisting field (" + field + ")");
                }
            }
            if (limit < 1) {
                throw GraphRefusal.invalidParameter("Parameter limit must be 1 or more");
            }
            var last = all.stream()
                    .filter(template -> cursor(template).equals(after))
                    .findFirst();
            if (after != null && !after.isEmpty() && last.isEmpty()) {
                throw GraphRefusal.staleCursor();
            }
            return new Wanted(fields, limit, last.map(Template::id).orElse(0L));
        }

        private boolean isLater(Template template) {
            return template.id() > afterId;
        }
    }

    /**
     * Where other pages are.
     *
     * @param next address of the next page; none on the last one
     */
    record Paging(Cursors cursors, @Nullable String next) {}

    record Cursors(String before, String after) {}
}
