/** Planted: see BadHouseTest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package badhouse.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
