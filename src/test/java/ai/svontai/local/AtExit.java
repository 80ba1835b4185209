package ai.svontai.local;

import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.test.util.ReflectionTestUtils;

/** Ends what this process has started, should nobody have closed it before. */
final class AtExit {

    private AtExit() {}

    /**
     * Waits for Spring to close its contexts, which need broker and database to the end. Spring's hook is only there once
     * an application has run, and a test may do without one: hence the push.
     */
    static void run(Runnable action) {
        var hook = Objects.requireNonNull(ReflectionTestUtils.getField(SpringApplication.class, "shutdownHook"));
        ReflectionTestUtils.invokeMethod(hook, "enableShutdownHookAddition");
        SpringApplication.getShutdownHandlers().add(action);
    }
}
