/** Who calls: the tenant behind a token, and the doors that a token opens. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
