/** Meta's door: proves that a webhook is Meta's, then takes its envelope apart into {@code whatsapp} values. */
@ApplicationModule(allowedDependencies = "whatsapp")
@NullMarked
package ai.svontai.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
