package ai.svontai.e2e;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Reads all that the nodes log, for what must not stand there: secrets, phone numbers and what people say. */
final class LogWatch extends AppenderBase<ILoggingEvent> {

    private static final Pattern SECRET = Pattern.compile("the-app-secret|the-access-token|the-other-access-token"
            + "|the-verify-token|eyJhbGciOi|Bearer [^<$]|90555\\d{7}|echo |79,90");

    private static final LogWatch WATCH = new LogWatch();

    private final List<String> leaks = new CopyOnWriteArrayList<>();

    private LogWatch() {}

    /** Begins to read, if it does not yet. */
    static LogWatch begin() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!WATCH.isStarted() || !root.isAttached(WATCH)) {
            WATCH.setContext(root.getLoggerContext());
            WATCH.start();
            root.addAppender(WATCH);
        }
        return WATCH;
    }

    /** The lines that tell too much. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        var line = event.getLoggerName() + ": " + event.getFormattedMessage()
                + (failure == null ? "" : ThrowableProxyUtil.asString(failure));
        if (SECRET.matcher(line).find()) {
            leaks.add(line);
        }
    }
}
