/** Meta's message templates: a copy of what each WABA has, kept up to date, and whether a message fits its template. */
@ApplicationModule(allowedDependencies = {"account", "graph", "problem", "tenant", "token", "whatsapp"})
@NullMarked
package ai.svontai.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
