/** What the API answers when it cannot do as it is told: what is wrong, and what to do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
