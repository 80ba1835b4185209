/**
 * The other side of the wire for tests and demos: a fake Meta and a fake AI provider, over HTTP, profile
 * {@code simulator} only. In a local run it shares the service's context, so beans with common names say that they are
 * simulated.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
