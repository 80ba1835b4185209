/** Our words on their way to the customer: one at a time and in order, then followed until read or failed. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "bot",
            "broker",
            "conversation",
            "graph",
            "problem",
            "template",
            "tenant",
            "token",
            "whatsapp"
        })
@NullMarked
package ai.svontai.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
