package ai.svontai.broker;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What must be known of the broker beyond {@code spring.rabbitmq.*}.
 *
 * @param dialect how the broker wants its queues described; {@code qpid} is the embedded broker of the local run
 */
@ConfigurationProperties("svontai.broker")
@Validated
record BrokerSettings(@NotNull @DefaultValue("rabbitmq") BrokerDialect dialect) {}
