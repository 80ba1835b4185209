/** What the bot says: the prompt, the reading of the AI's answer, and what to do when there is none. */
@ApplicationModule(allowedDependencies = {"bot", "conversation", "tenant", "whatsapp"})
@NullMarked
package ai.svontai.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
