/** Bots: how they speak and what they know. */
@ApplicationModule(allowedDependencies = "tenant")
@NullMarked
package ai.svontai.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
