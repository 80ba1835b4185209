package ai.svontai.e2e;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Reads all that the nodes log, for what must not stand there: secrets, phone numbers and what people say. */
final class LogWatch extends AppenderBase<ILoggingEvent> {

    private static final Pattern SECRET = Pattern.compile("the-app-secret|the-access-token|the-other-access-token"
            + "|the-verify-token|eyJhbGciOi|Bearer [^<$]|90555\\d{7}|echo |79,90");

    private static final LogWatch WATCH = new LogWatch();

    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogWatch() {}

    /** Begins to read, if it does not yet: each context that starts sets logging up anew. */
    static LogWatch begin() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!WATCH.isStarted() || !root.isAttached(WATCH)) {
            WATCH.setContext(root.getLoggerContext());
            WATCH.start();
            root.addAppender(WATCH);
        }
        return WATCH;
    }

    /** The lines that tell too much at first sight. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Those that tell what the run knows to be secret, of the lines since the last time. */
    List<String> leaks(Secrets secrets) {
        var found = new ArrayList<>(leaks);
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            var one = line;
            secrets.orPhoneIn(one).ifPresent(kind -> found.add("a log line tells %s: %s".formatted(kind, one)));
        }
        return found;
    }

    /** Whether anybody has logged this, since the last scan. */
    boolean hasHeard(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    @Override
    protected void append(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        var line = event.getLoggerName() + ": " + event.getFormattedMessage()
                + (failure == null ? "" : ThrowableProxyUtil.asString(failure));
        lines.add(line);
        if (SECRET.matcher(line).find()) {
            leaks.add(line);
        }
    }
}
