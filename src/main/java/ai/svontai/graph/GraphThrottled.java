package ai.svontai.graph;

/** Too many messages: for the app, the WABA, the number or this one customer. Wait, then the same request works. */
public final class GraphThrottled extends GraphException {

    GraphThrottled(int code, String message) {
        super(code, message);
    }
}
