/** What could not be done, and why: kept until a person replays it or throws it away. */
@ApplicationModule(allowedDependencies = {"audit", "broker", "problem", "tenant"})
@NullMarked
package ai.svontai.deadletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
