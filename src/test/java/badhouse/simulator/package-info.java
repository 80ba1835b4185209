/** Planted: see BadHouseTest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package badhouse.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
