package ai.svontai.routes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts the service what is wrong with the routes and what to do, instead of a stack trace. */
class UnfitRoutesAnalyzer extends AbstractFailureAnalyzer<UnfitRoutes> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitRoutes cause) {
        var folder = cause.folder().toAbsolutePath().normalize();
        var description = "The routes in %s cannot be started:%n%n    - %s"
                .formatted(folder, String.join(System.lineSeparator() + "    - ", cause.problems()));
        var action =
                "Put the files right, or point svontai.routes-dir (SVONTAI_ROUTES_DIR) at the folder that holds them.";
        return new FailureAnalysis(description, action, cause);
    }
}
