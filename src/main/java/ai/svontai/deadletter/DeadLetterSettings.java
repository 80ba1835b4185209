package ai.svontai.deadletter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long letters are kept.
 *
 * @param keepSettled from the decision to replay or discard them
 * @param keepWaiting from their burial, if nobody decides
 */
@Validated
@ConfigurationProperties("svontai.dead-letter")
record DeadLetterSettings(
        @DefaultValue("30d") Duration keepSettled,
        @DefaultValue("180d") Duration keepWaiting) {}
