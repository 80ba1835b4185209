package ai.svontai.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationIT {

    @Test
    void isDoneOnce() {
        var flyway = flyway("migrated_twice");

        assertThat(flyway.migrate().migrationsExecuted).isPositive();

        assertThat(flyway.migrate().migrationsExecuted).isZero();
        flyway.validate();
    }

    /** Tenants are to be spread over servers one day, and each table with them. */
    @Test
    void givesEveryTableItsTenant() {
        var flyway = flyway("migrated_for_tenants");
        flyway.migrate();

        var tables = JdbcClient.create(flyway.getConfiguration().getDataSource())
                .sql("""
                        select table_name
                          from information_schema.tables t
                         where table_schema = 'public'
                           and table_name !~ '^qrtz_'
                           and not exists (select 1
                                 from information_schema.columns c
                                where c.table_schema = t.table_schema and c.table_name = t.table_name
                                  and c.column_name = 'tenant_id' and c.is_nullable = 'NO')
                        """)
                .query(String.class)
                .list();

        assertThat(tables)
                .containsExactlyInAnyOrder("flyway_schema_history", "dead_letter", "audit", "pace", "account_event");
    }

    private static Flyway flyway(String name) {
        return Flyway.configure()
                .dataSource(
                        new DriverManagerDataSource(Postgres.database(name), Postgres.username(), Postgres.password()))
                .load();
    }
}
