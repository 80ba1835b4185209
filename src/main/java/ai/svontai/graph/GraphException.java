package ai.svontai.graph;

import org.jspecify.annotations.Nullable;

/** Why a Graph call did not do what it should. The {@link #failure()} says what to do next. */
public final class GraphException extends RuntimeException {

    private final GraphFailure failure;
    private final int code;
    private final int subcode;
    private final int httpStatus;
    private final @Nullable String trace;

    GraphException(GraphFailure failure, int code, int httpStatus, String message, @Nullable String trace) {
        this(failure, code, 0, httpStatus, message, trace);
    }

    GraphException(
            GraphFailure failure, int code, int subcode, int httpStatus, String message, @Nullable String trace) {
        super(message.startsWith("(#%d)".formatted(code)) ? message : "(#%d) %s".formatted(code, message));
        this.failure = failure;
        this.code = code;
        this.subcode = subcode;
        this.httpStatus = httpStatus;
        this.trace = trace;
    }

    public GraphFailure failure() {
        return failure;
    }

    /** Meta's {@code error.code}; the HTTP status where the answer had no error object; 0 where there was no answer. */
    public int code() {
        return code;
    }

    /** Meta's {@code error.error_subcode}, such as 463 for a token that has expired; 0 where there is none. */
    public int subcode() {
        return subcode;
    }

    /** 0 where there was no answer. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Meta's {@code fbtrace_id}, by which its support finds the call. */
    public @Nullable String trace() {
        return trace;
    }
}
