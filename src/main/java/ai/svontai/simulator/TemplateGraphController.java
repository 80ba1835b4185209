package ai.svontai.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The Graph API, as far as templates go: lists, creates and deletes those of a WABA. */
@RestController
@RequestMapping(GraphCall.BASE + "/{version}/{wabaId}/message_templates")
@Profile("simulator")
class TemplateGraphController {

    private final Entrance entrance;
    private final Templates templates;
    private final TemplateReview review;
    private final Mishaps mishaps;

    TemplateGraphController(Entrance entrance, Templates templates, TemplateReview review, Mishaps mishaps) {
        this.entrance = entrance;
        this.templates = templates;
        this.review = review;
        this.mishaps = mishaps;
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            @PathVariable String wabaId,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        var token = entrance.waba(wabaId, GraphCall.of(request, null));
        var mishap = mishaps.next(Mishap.Target.TEMPLATES);
        if (mishap.drop() || mishap.malformed() || mishap.isRefusal()) {
            return GraphController.disturbed(mishap);
        }
        var all = templates.of(wabaId);
        var asked = fields == null ? TemplatePage.DEFAULT_FIELDS : fields;
        var wanted = TemplatePage.Wanted.of(asked, limit, after, all);
        var found = all.stream()
                .filter(template -> status == null || template.status().equals(status))
                .filter(template -> name == null || template.name().equals(name))
                .toList();
        return answer(TemplatePage.of(found, wanted, link(request, token)), request);
    }

    @PostMapping
    ResponseEntity<byte[]> create(
            @PathVariable String wabaId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        entrance.waba(wabaId, GraphCall.of(request, body));
        var json = body == null ? null : MetaJson.object(body);
        var draft = json == null ? null : MetaJson.read(json, TemplateDraft.class);
        var flaw = draft == null ? "The body must be a JSON object, sent as application/json" : draft.flaw();
        if (draft == null || flaw != null) {
            throw GraphRefusal.invalidParameter(String.valueOf(flaw));
        }
        var created = review.begin(draft.in(wabaId));
        return answer(new Created(Long.toString(created.id()), created.status(), created.category()), request);
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(
            @PathVariable String wabaId,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        entrance.waba(wabaId, GraphCall.of(request, null));
        if (name == null) {
            throw GraphRefusal.invalidParameter("Parameter name is required");
        }
        if (!templates.remove(wabaId, name)) {
            throw GraphRefusal.nothingToDelete(name);
        }
        return answer(Map.of("success", true), request);
    }

    /** As Meta may do, it carries the token: who logs it, leaks it. */
    private static UnaryOperator<String> link(HttpServletRequest request, String accessToken) {
        return cursor -> ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(GraphCall.TOKEN_PARAMETER, UriUtils.encode(accessToken, "UTF-8"))
                .replaceQueryParam("after", cursor)
                .build()
                .toUriString();
    }

    private static ResponseEntity<byte[]> answer(Object body, HttpServletRequest request) {
        return GraphAnswer.ok(body, GraphCall.versionOf(request));
    }

    record Created(String id, String status, String category) {}
}
