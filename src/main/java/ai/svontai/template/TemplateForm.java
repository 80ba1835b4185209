package ai.svontai.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template is made of, by Meta's {@code components}.
 *
 * @param header its kind: {@code text}, {@code image}, {@code video}, {@code document}, {@code location} or one that is
 *     new; none without a header
 * @param others components whose parameters are Meta's to check, such as {@code carousel}
 */
record TemplateForm(
        @Nullable String header,
        Placeholders headerText,
        @Nullable Placeholders body,
        List<Button> buttons,
        List<String> others) {

    private static final Set<String> WITHOUT_PARAMETERS = Set.of("footer", "call_permission_request");

    static TemplateForm of(JsonNode components) {
        String header = null;
        var headerText = new Placeholders("");
        Placeholders body = null;
        var buttons = new ArrayList<Button>();
        var others = new ArrayList<String>();
        for (var component : components) {
            var type = component.path("type").asText().toLowerCase(Locale.ROOT);
            switch (type) {
                case "header" -> {
                    header = component.path("format").asText("text").toLowerCase(Locale.ROOT);
                    headerText = new Placeholders(component.path("text").asText());
                }
                case "body" -> body = new Placeholders(component.path("text").asText());
                case "buttons" -> component.path("buttons").forEach(button -> buttons.add(Button.of(button)));
                default -> others.add(type);
            }
        }
        others.removeIf(WITHOUT_PARAMETERS::contains);
        return new TemplateForm(header, headerText, body, List.copyOf(buttons), List.copyOf(others));
    }

    boolean hasMediaHeader() {
        return header != null && !header.equals("text");
    }

    /** Everything that the template must be given. */
    List<Wanted> wanted() {
        var inHeader = header != null && hasMediaHeader()
                ? Stream.of(new Wanted("header", header, null, null))
                : headerText.names().stream().map(name -> new Wanted("header", "text", name, null));
        var inBody = body == null
                ? Stream.<Wanted>empty()
                : body.names().stream().map(name -> new Wanted("body", "text", name, null));
        var inButtons = IntStream.range(0, buttons.size())
                .filter(index -> buttons.get(index).isWanting())
                .mapToObj(index ->
                        new Wanted("button", String.valueOf(buttons.get(index).parameter()), null, index));
        var inOthers = others.stream().map(type -> new Wanted(type, type, null, null));
        return Stream.of(inHeader, inBody, inButtons, inOthers)
                .flatMap(wanted -> wanted)
                .toList();
    }

    /**
     * A button.
     *
     * @param kind the {@code sub_type} with which its parameter is sent
     * @param parameter the type of its parameter; none if it takes none
     * @param isWanting whether it cannot go without
     */
    record Button(String kind, @Nullable String parameter, boolean isWanting) {

        static Button of(JsonNode button) {
            var type = button.path("type").asText().toLowerCase(Locale.ROOT);
            var isDynamic = button.path("url").asText().contains("{{");
            return switch (type) {
                case "url" -> new Button(type, isDynamic ? "text" : null, isDynamic);
                case "otp" -> new Button("url", "text", true); // sent as the url that carries the code
                case "copy_code" -> new Button(type, "coupon_code", true);
                case "quick_reply" -> new Button(type, "payload", false);
                case "flow", "catalog" -> new Button(type, "action", false);
                case "mpm", "order_details" -> new Button(type, "action", true);
                case "phone_number" -> new Button(type, null, false);
                default -> new Button(type, "action", false);
            };
        }
    }
}
