/** What the routes folder must hold: checked at every start, because Camel starts without a word when it holds nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
