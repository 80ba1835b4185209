package ai.svontai.graph;

/** Failures as Meta's answers would bring them. */
public final class GraphFailures {

    private GraphFailures() {}

    public static GraphException of(int code) {
        return GraphErrors.classify(400, code, false, "refused");
    }
}
