package ai.svontai.graph;

/** The request is wrong, or the customer cannot be reached. It will never work. */
public final class RequestRejected extends GraphException {

    RequestRejected(int code, String message) {
        super(code, message);
    }
}
