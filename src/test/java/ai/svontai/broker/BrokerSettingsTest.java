package ai.svontai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BrokerSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Room.class);

    @Test
    void speaksToRabbitUnlessToldOtherwise() {
        service.run(context ->
                assertThat(context.getBean(BrokerSettings.class).dialect()).isEqualTo(BrokerDialect.RABBITMQ));
    }

    @Test
    void takesTheDialectInLowerCase() {
        service.withPropertyValues("svontai.broker.dialect=qpid")
                .run(context -> assertThat(context.getBean(BrokerSettings.class).dialect())
                        .isEqualTo(BrokerDialect.QPID));
    }

    @Test
    void doesNotStartWithADialectThatNobodySpeaks() {
        service.withPropertyValues("svontai.broker.dialect=kafka")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(BrokerSettings.class)
    static class Room {}
}
