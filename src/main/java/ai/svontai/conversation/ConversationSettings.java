package ai.svontai.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the mailbox waits.
 *
 * @param quietTime how long a customer must have written nothing before the bot answers all of it at once
 * @param longestWait after which the bot answers even a customer who does not stop writing
 * @param lease how long a turn may take; longer than the AI's timeout, or two would ask it at once
 */
@Validated
@ConfigurationProperties("svontai.conversation")
record ConversationSettings(
        @DefaultValue("1s") Duration quietTime,
        @DefaultValue("8s") Duration longestWait,
        @DefaultValue("60s") Duration lease) {}
