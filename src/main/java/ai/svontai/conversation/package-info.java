/** What was said with whom, who answers next, and until when free text is allowed. */
@ApplicationModule(allowedDependencies = {"account", "tenant", "whatsapp"})
@NullMarked
package ai.svontai.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
