package ai.svontai.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * A request that cannot be done, and what its sender can do about it. Nothing of it was done. The route answers with the
 * {@link #document()}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: problem details</a>
 */
public class Problem extends RuntimeException {

    private final Document document;

    private Problem(int status, String title, String detail, Map<String, Object> more) {
        super("%d %s".formatted(status, title)); // not the detail: it may quote the request, and this may be logged
        document = new Document("about:blank", title, status, detail, more);
    }

    /** The request is wrong. The detail says how to send it right. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad Request", detail, Map.of());
    }

    /**
     * The request is wrong, or what it needs.
     *
     * @param more further members of the document, in snake case, for programs
     */
    public static Problem badRequest(String detail, Map<String, Object> more) {
        return new Problem(400, "Bad Request", detail, more);
    }

    /** The caller may not do this. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "Forbidden", detail, Map.of());
    }

    /** It is not there, or not the caller's: which of the two is not told. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not Found", detail, Map.of());
    }

    /** It cannot be done as things stand. */
    public static Problem conflict(String detail) {
        return conflict(detail, Map.of());
    }

    /**
     * It cannot be done as things stand.
     *
     * @param more further members of the document, in snake case, for programs
     */
    public static Problem conflict(String detail, Map<String, Object> more) {
        return new Problem(409, "Conflict", detail, more);
    }

    /** The request is well-formed and cannot work. */
    public static Problem unprocessable(String detail, Map<String, Object> more) {
        return new Problem(422, "Unprocessable Content", detail, more);
    }

    public int status() {
        return document.status();
    }

    public Document document() {
        return document;
    }

    /** The body of the answer, of the media type {@code application/problem+json}. */
    @JsonPropertyOrder({"type", "title", "status", "detail"})
    public record Document(
            String type,
            String title,
            int status,
            String detail,
            @JsonAnyGetter Map<String, Object> more) {

        public Document {
            more = Map.copyOf(more);
        }
    }
}
