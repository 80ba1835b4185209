package ai.svontai.graph;

/** The template does not exist, is not approved, or wants other parameters. */
public final class TemplateRejected extends GraphException {

    TemplateRejected(int code, String message) {
        super(code, message);
    }
}
