/** Businesses that were entered by hand: read from a file at the start, for whoever does not sign up through Meta. */
@ApplicationModule(allowedDependencies = {"account", "bot", "tenant", "token", "whatsapp"})
@NullMarked
package ai.svontai.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
