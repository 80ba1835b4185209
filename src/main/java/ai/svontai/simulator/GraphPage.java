package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Some objects of a list, each with an id, and where the next ones are. */
record GraphPage(List<ObjectNode> data, @Nullable Paging paging) {

    private static final String DEFAULT_LIMIT = "25";

    /** Cuts the page that the call asks for. As Meta may do, the address of the next one carries the token. */
    static GraphPage of(List<ObjectNode> all, GraphCall call) {
        var after = call.parameter("after");
        var rest = all.subList(after.isEmpty() ? 0 : position(after, all) + 1, all.size());
        var shown = rest.stream().limit(limit(call)).toList();
        if (shown.isEmpty()) {
            return new GraphPage(shown, null);
        }
        var last = cursor(shown.getLast());
        var next = shown.size() < rest.size() ? link(last, call.token().orElse("")) : null;
        return new GraphPage(shown, new Paging(new Cursors(cursor(shown.getFirst()), last), next));
    }

    private static int position(String cursor, List<ObjectNode> all) {
        for (int i = 0; i < all.size(); i++) {
            if (cursor(all.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw GraphRefusal.staleCursor();
    }

    private static int limit(GraphCall call) {
        var limit = call.parameters().getOrDefault("limit", DEFAULT_LIMIT);
        if (!limit.matches("[1-9]\\d{0,3}")) {
            throw SignupRefusal.invalid("Parameter limit must be 1 to 9999");
        }
        return Integer.parseInt(limit);
    }

    private static String cursor(ObjectNode object) {
        var bytes = ("asset:" + object.path("id").asText()).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String link(String cursor, String token) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(GraphCall.TOKEN_PARAMETER, UriUtils.encode(token, UTF_8))
                .replaceQueryParam("after", cursor)
                .build()
                .toUriString();
    }

    /** @param next address of the next page; none on the last one */
    record Paging(Cursors cursors, @Nullable String next) {}

    record Cursors(String before, String after) {}
}
