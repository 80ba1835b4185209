package ai.svontai.routes;

import java.nio.file.Path;
import java.util.List;

/** The routes folder does not hold what the service needs; starting would lose messages silently. */
class UnfitRoutes extends RuntimeException {

    private final Path folder;
    private final List<String> problems;

    UnfitRoutes(Path folder, List<String> problems) {
        super("the routes folder %s is unfit: %s".formatted(folder, String.join("; ", problems)));
        this.folder = folder;
        this.problems = List.copyOf(problems);
    }

    Path folder() {
        return folder;
    }

    List<String> problems() {
        return problems;
    }
}
