/** Planted: see BadHouseTest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package badhouse.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
