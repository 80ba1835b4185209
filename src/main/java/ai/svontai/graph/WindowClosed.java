package ai.svontai.graph;

/** Free text outside the customer service window. A template may go instead. */
public final class WindowClosed extends GraphException {

    WindowClosed(int code, String message) {
        super(code, message);
    }
}
