package ai.svontai.template;

import ai.svontai.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a template message cannot go, and what can be done about it.
 *
 * @param all the templates of the WABA
 */
record TemplateRefusal(List<TemplateRow> all) {

    /** More would not be read. */
    private static final int MOST_NAMED = 20;

    Problem unknown(String name, String language) {
        var languages = all.stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.isUsable() ? row.language() : row.language() + " (" + row.status() + ")")
                .toList();
        var detail = languages.isEmpty()
                ? "There is no template with this name. %s".formatted(usable())
                : "This template is not there in the language that was asked for; it has %s. Send it in one of these."
                        .formatted(String.join(", ", languages));
        return problem(detail, name, language, List.of());
    }

    Problem notApproved(TemplateRow row) {
        var detail = "The template %s in %s may not be sent: Meta's status of it is %s. %s %s"
                .formatted(row.name(), row.language(), row.status(), remedy(row), usable());
        return problem(detail, row.name(), row.language(), List.of());
    }

    static Problem unfit(TemplateRow row, List<String> mistakes) {
        var detail = mistakes.stream()
                .collect(Collectors.joining(
                        "; ",
                        "The components do not fit the template %s in %s: ".formatted(row.name(), row.language()),
                        ". Mend them and send the message again."));
        return problem(detail, row.name(), row.language(), mistakes);
    }

    private static Problem problem(String detail, String name, String language, List<String> mistakes) {
        return Problem.unprocessable(detail, Map.of("template", name, "language", language, "mistakes", mistakes));
    }

    private String usable() {
        var names = all.stream()
                .filter(TemplateRow::isUsable)
                .map(row -> "%s (%s)".formatted(row.name(), row.language()))
                .toList();
        if (names.isEmpty()) {
            return "No template of this WABA is approved: have one approved in Meta's WhatsApp Manager, then POST"
                    + " /api/templates/sync.";
        }
        var more = names.size() > MOST_NAMED ? Stream.of("and %d more".formatted(names.size() - MOST_NAMED)) : null;
        return Stream.concat(names.stream().limit(MOST_NAMED), more == null ? Stream.empty() : more)
                .collect(Collectors.joining(", ", "Usable are: ", "."));
    }

    private static String remedy(TemplateRow row) {
        return switch (row.status()) {
            case "PENDING", "IN_APPEAL" -> "Meta is reviewing it, which takes up to 24 hours: wait, or use another.";
            case "REJECTED" ->
                "Change it in Meta's WhatsApp Manager and have it reviewed again%s, or use another."
                        .formatted(row.rejectedReason() == null ? "" : " (reason: " + row.rejectedReason() + ")");
            case "PAUSED" -> "Customers disliked it; it comes back by itself after 3 or 6 hours: wait, or use another.";
            case "DISABLED", "DELETED", "PENDING_DELETION" -> "It does not come back: use another.";
            case "ARCHIVED" -> "Restore it in Meta's WhatsApp Manager, or use another.";
            default -> "Look at it in Meta's WhatsApp Manager, or use another.";
        };
    }
}
