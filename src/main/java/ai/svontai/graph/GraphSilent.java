package ai.svontai.graph;

/** The request was written and no answer came. Meta may have acted on it: sending again may double it. */
public final class GraphSilent extends GraphException {

    GraphSilent(int code, String message) {
        super(code, message);
    }
}
