package ai.svontai.graph;

/** Failures as Meta's answers would bring them. */
public final class GraphFailures {

    private GraphFailures() {}

    public static GraphException silence() {
        return new GraphException(GraphFailure.UNCERTAIN, 0, 0, "no answer", null);
    }

    public static GraphException of(int code) {
        return new GraphException(GraphErrors.sort(code), code, 400, "refused", "A1");
    }

    public static GraphException of(int code, int subcode) {
        return new GraphException(GraphErrors.sort(code), code, subcode, 400, "refused", "A1");
    }
}
