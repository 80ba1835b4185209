/** Meta's Graph API: one request out, and one answer or one {@link ai.svontai.graph.GraphException} back. */
@ApplicationModule(allowedDependencies = "whatsapp")
@NullMarked
package ai.svontai.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
