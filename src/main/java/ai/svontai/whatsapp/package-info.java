/** WhatsApp's nouns as plain values. Imports nothing of ours, nothing of Spring's and nothing of Camel's. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ai.svontai.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
