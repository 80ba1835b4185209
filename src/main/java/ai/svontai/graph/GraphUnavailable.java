package ai.svontai.graph;

/** Meta is down, says it failed, or could not be reached at all. The same request may work later. */
public final class GraphUnavailable extends GraphException {

    GraphUnavailable(int code, String message) {
        super(code, message);
    }
}
