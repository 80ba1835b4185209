/** Businesses that signed up: their WABA, their number, which bot answers on it, and whether we may send. */
@ApplicationModule(allowedDependencies = {"tenant", "whatsapp"})
@NullMarked
package ai.svontai.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
