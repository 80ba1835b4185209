package ai.svontai.tenant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which permission opens a door.
 *
 * @param reads whether it is about reading, or about everything that changes something
 * @param path with {@code **} for all below, and itself
 * @param isForOperations whether the scope {@code operations} opens it, too
 */
record DoorRule(boolean reads, String path, Permission permission, boolean isForOperations) implements RequestMatcher {

    /** Spring answers HEAD by the routes that restrict themselves to GET. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    static DoorRule reading(String path, Permission permission) {
        return new DoorRule(true, path, permission, false);
    }

    static DoorRule changing(String path, Permission permission) {
        return new DoorRule(false, path, permission, false);
    }

    DoorRule orOperations() {
        return new DoorRule(reads, path, permission, true);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return READING.contains(request.getMethod()) == reads
                && PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
    }
}
