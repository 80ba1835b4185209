package ai.svontai.local;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.test.util.ReflectionTestUtils;

/** Ends what this process has started, should nobody have closed it before. */
final class AtExit {

    private static final Logger LOG = LoggerFactory.getLogger(AtExit.class);

    private AtExit() {}

    /**
     * Waits for Spring to close its contexts, which need broker and database to the end. Spring's hook is only there once
     * an application has run, and a test may do without one: hence the push.
     */
    static void run(Runnable action) {
        var hook = Objects.requireNonNull(ReflectionTestUtils.getField(SpringApplication.class, "shutdownHook"));
        ReflectionTestUtils.invokeMethod(hook, "enableShutdownHookAddition");
        SpringApplication.getShutdownHandlers().add(() -> sparingTheOthers(action));
    }

    /** Spring runs no further action after one that fails. */
    private static void sparingTheOthers(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("not ended properly", e);
        }
    }
}
