package ai.svontai.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave.
 *
 * @param windowMargin how much earlier than Meta we take the 24-hour window for closed
 * @param lease how long a send may take; longer than the timeouts of a Graph call, or we would doubt calls that still run
 * @param doubt how long we wait for a status that settles a send of unknown outcome, before we send again
 */
@Validated
@ConfigurationProperties("svontai.delivery")
record DeliverySettings(
        @DefaultValue("5m") Duration windowMargin,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("60s") Duration doubt) {}
