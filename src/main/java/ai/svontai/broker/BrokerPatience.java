package ai.svontai.broker;

import java.time.Duration;
import org.springframework.boot.autoconfigure.amqp.ConnectionFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long we wait for a broker that takes the connection and then says nothing. The client would wait ten seconds, one
 * caller after the other, while Meta waits for its answer.
 */
@Configuration(proxyBeanMethods = false)
class BrokerPatience {

    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    @Bean
    ConnectionFactoryCustomizer impatientHandshake() {
        return factory -> factory.setHandshakeTimeout(Math.toIntExact(HANDSHAKE.toMillis()));
    }
}
