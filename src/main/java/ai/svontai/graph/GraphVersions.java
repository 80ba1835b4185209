package ai.svontai.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether Meta still answers in the version that we ask for. It answers in the oldest living one when ours has expired,
 * and says so in a header only.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/versioning">Meta: versioning</a>
 */
@Component
public class GraphVersions {

    private static final Logger LOG = LoggerFactory.getLogger(GraphVersions.class);
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");

    private final String requested;
    private final ObjectProvider<MeterRegistry> meters;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String differing;

    GraphVersions(GraphSettings settings, ObjectProvider<MeterRegistry> meters) {
        this.requested = settings.version();
        this.meters = meters;
    }

    /** The version that we ask for. */
    public String requested() {
        return requested;
    }

    /** The other version in which Meta has answered last; none where it never did, or does so no more. */
    public Optional<String> answered() {
        return Optional.ofNullable(differing);
    }

    /** Notes in which version Meta has answered, if it says so. */
    public void note(@Header("facebook-api-version") @Nullable String answered) {
        if (answered == null || !VERSION.matcher(answered).matches()) {
            return;
        }
        if (answered.equals(requested)) {
            differing = null;
            return;
        }
        differing = answered;
        meters.ifAvailable(registry -> registry.counter("svontai.graph.version.differs", "answered", answered)
                .increment());
        if (told.add(answered)) {
            LOG.warn(
                    "Meta answers in version {}, not in {}, which has probably expired: read Meta's changelog in between,"
                            + " then set GRAPH_API_VERSION={} or a newer one",
                    answered,
                    requested,
                    answered);
        }
    }
}
