/** Who did what: the decisions of people, kept beside what they changed. */
@ApplicationModule(allowedDependencies = "tenant")
@NullMarked
package ai.svontai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
