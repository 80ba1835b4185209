/** Planted: see BadHouseTest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package badhouse.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
