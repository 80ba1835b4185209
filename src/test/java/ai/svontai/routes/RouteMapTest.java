package ai.svontai.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/routes.md} equal to {@code routes/}. Run with {@code -Ddocs.update=true} to rewrite it. */
class RouteMapTest {

    @Test
    void mapShowsTheRoutesAsTheyAre() throws IOException {
        assertCurrent(Path.of("docs/routes.md"), RouteFilesTest.real());
    }

    @Test
    void mapShowsQueuesTablesDoorsAndClocks() throws IOException {
        assertCurrent(RouteFilesTest.GOOD.resolve("routes.md"), RouteFilesTest.good());
    }

    private static void assertCurrent(Path page, RouteFolder routes) throws IOException {
        var map = RouteMap.of(routes);
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, map);
        }
        assertThat(Files.readString(page))
                .as("%s; rewrite it with ./mvnw test -Dtest=RouteMapTest -Ddocs.update=true", page)
                .isEqualTo(map);
    }
}
