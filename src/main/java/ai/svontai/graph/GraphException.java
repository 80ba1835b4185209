package ai.svontai.graph;

/**
 * Why a Graph call did not do what it should, sorted by what to do next. The routes' error handling names these types,
 * so a new one needs a line in {@code routes/errors.camel.yaml} as well.
 */
public abstract sealed class GraphException extends RuntimeException
        permits GraphUnavailable,
                GraphThrottled,
                TokenRejected,
                WindowClosed,
                AccountBlocked,
                TemplateRejected,
                RequestRejected,
                GraphSilent {

    private final int code;

    GraphException(int code, String message) {
        super("(#%d) %s".formatted(code, message));
        this.code = code;
    }

    /** Meta's {@code error.code}; the HTTP status where the answer had no error object; 0 where there was no answer. */
    public int code() {
        return code;
    }
}
