/** Access tokens: encrypted from the first row on, and in the clear only on their way into a Graph call. */
@ApplicationModule(allowedDependencies = {"account", "graph", "tenant", "whatsapp"})
@NullMarked
package ai.svontai.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
