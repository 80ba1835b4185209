package ai.svontai.e2e;

import ai.svontai.simulator.MovableClock;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives all contexts of a world the same clock, which the simulator moves. */
final class SharedClock implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

    private final MovableClock clock = new MovableClock(Clock.systemUTC());

    Instant now() {
        return clock.instant();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof Clock ? clock : bean;
    }
}
