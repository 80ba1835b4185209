package ai.svontai.database;

import ai.svontai.broker.Chronicle;
import ai.svontai.broker.RetryPlan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * The rooms that keep something, with the service's own database settings: no broker, no routes, no web.
 * It has no stereotype, or the scan of the whole service would find it, too.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan({
    "ai.svontai.account",
    "ai.svontai.audit",
    "ai.svontai.bot",
    "ai.svontai.conversation",
    "ai.svontai.deadletter",
    "ai.svontai.delivery",
    "ai.svontai.graph",
    "ai.svontai.onboarding",
    "ai.svontai.operator",
    "ai.svontai.template",
    "ai.svontai.token"
})
@ConfigurationPropertiesScan({
    "ai.svontai.conversation",
    "ai.svontai.deadletter",
    "ai.svontai.delivery",
    "ai.svontai.graph",
    "ai.svontai.onboarding",
    "ai.svontai.token"
})
@EntityScan("ai.svontai.deadletter")
@Import({Chronicle.class, RetryPlan.class})
class DatabaseRooms {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    /** In the service Spring Data provides it. */
    @Bean
    EntityManager entityManager(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }
}
