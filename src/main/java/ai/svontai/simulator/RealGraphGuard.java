package ai.svontai.simulator;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops a service that would mix simulated customers with the real Graph: a fake must never answer for Meta. */
@Component
@Profile("simulator")
class RealGraphGuard {

    static final String KEY = "svontai.graph.base-url";

    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    RealGraphGuard(Environment environment) {
        var url = environment.getProperty(KEY);
        if (url != null && !isLoopback(URI.create(url).getHost())) {
            throw new IllegalStateException("profile simulator is on, but " + KEY + " is " + url
                    + ": point it to this machine, for example http://localhost:8080/simulator/graph, or switch the"
                    + " profile off");
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
