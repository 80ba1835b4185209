/** People at the desk: taking conversations over, speaking in them, and deciding about messages that wait for a person. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "bot",
            "conversation",
            "delivery",
            "problem",
            "template",
            "tenant",
            "whatsapp"
        })
@NullMarked
package ai.svontai.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
