package ai.svontai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Several calls in one request, each answered for itself. It knows those that have tokens in their addresses. */
@Component("simulatedBatch")
@Profile("simulator")
class Batch {

    private static final int MOST = 50;

    private final Oauth oauth;
    private final SignupDesk desk;

    Batch(Oauth oauth, SignupDesk desk) {
        this.oauth = oauth;
        this.desk = desk;
    }

    /** Their paths, for whoever looks for one among them. */
    static String names(GraphCall batch) {
        return parts(batch).stream().map(GraphCall::path).collect(Collectors.joining(" "));
    }

    List<Part> answer(GraphCall batch) {
        Entrance.version(batch);
        var parts = parts(batch);
        if (parts.isEmpty()) {
            throw SignupRefusal.missing("batch");
        }
        if (parts.size() > MOST) {
            throw SignupRefusal.invalid("Too many requests in batch message. Maximum batch size is " + MOST);
        }
        return parts.stream().map(this::answerPart).toList();
    }

    private static List<GraphCall> parts(GraphCall batch) {
        return StreamSupport.stream(MetaJson.array(batch.parameter("batch")).spliterator(), false)
                .map(part -> batch.part(text(part, "method"), text(part, "relative_url"), text(part, "body")))
                .toList();
    }

    private Part answerPart(GraphCall part) {
        try {
            return Part.of(200, desk.written(part, work(part)));
        } catch (GraphRefusal refusal) {
            return Part.of(refusal.httpStatus(), refusal.body(GraphAnswer.traceId()));
        }
    }

    private Function<GraphCall, Object> work(GraphCall part) {
        var path = part.path().substring(part.path().indexOf('/', 1) + 1);
        return switch (path) {
            case "debug_token" -> oauth::debugToken;
            case "oauth/revoke" -> oauth::revoke;
            case "oauth/access_token" -> oauth::accessToken;
            default ->
                unknown -> {
                    throw GraphRefusal.unknownPath(unknown.path());
                };
        };
    }

    private static String text(JsonNode part, String member) {
        return part.path(member).asText();
    }

    /** @param body JSON in a string */
    record Part(int code, List<String> headers, String body) {

        private static Part of(int code, Object body) {
            return new Part(code, List.of(), MetaJson.text(body));
        }
    }
}
