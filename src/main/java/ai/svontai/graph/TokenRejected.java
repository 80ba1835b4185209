package ai.svontai.graph;

/** The access token has expired or lost a permission. No retry helps until the business signs in again. */
public final class TokenRejected extends GraphException {

    TokenRejected(int code, String message) {
        super(code, message);
    }
}
