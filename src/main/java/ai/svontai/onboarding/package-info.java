/** Embedded Signup: from the button to a number that answers, and back again. */
@ApplicationModule(
        allowedDependencies = {"account", "audit", "bot", "broker", "graph", "problem", "tenant", "token", "whatsapp"})
@NullMarked
package ai.svontai.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
