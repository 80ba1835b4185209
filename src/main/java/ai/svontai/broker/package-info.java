/** The doorbell: which queues there are, how long a retry waits, and what a broker's dialect calls them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
