package ai.svontai.broker;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One virtual thread per running delivery. The client's own pool has as many threads as the machine has processors, so
 * that on two of them two answers were written at a time whatever a route's {@code concurrentConsumers} said; {@code
 * spring.threads.virtual.enabled} does not reach it. See
 * https://docs.spring.io/spring-amqp/reference/amqp/receiving-messages/threading.html
 */
@Configuration(proxyBeanMethods = false)
class RabbitThreads {

    /** Works before the factory opens its first connection, which is when the pool is chosen. */
    @Bean
    static BeanPostProcessor rabbitOnVirtualThreads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof CachingConnectionFactory factory) {
                    factory.setExecutor(virtual());
                }
                return bean;
            }
        };
    }

    private static Executor virtual() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("rabbit-", 0).factory());
    }
}
