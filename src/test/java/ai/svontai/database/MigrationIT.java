package ai.svontai.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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

    @Test
    void findsTheKeyInEachCiphertext() {
        var url = Postgres.database("migrated_with_tokens");
        to(url).target("14").load().migrate();
        var flyway = to(url).load();
        var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        jdbc.sql("""
                        insert into access_token (tenant_id, account_id, ciphertext)
                        select gen_random_uuid(), gen_random_uuid(), decode(text, 'hex')
                          from unnest(array['01f0e1d2c3aabb', '0100000102aabb', '00f0e1d2c3aabb', '01']) text
                        """).update();
        jdbc.sql("""
                        insert into secret (tenant_id, owner_id, kind, ciphertext)
                        values (gen_random_uuid(), gen_random_uuid(), 'pin', decode('017fffffffaabb', 'hex'))
                        """).update();

        flyway.migrate();

        assertThat(jdbc.sql("select key_id from access_token where key_id is not null order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(0x102L, 0xf0e1d2c3L);
        assertThat(jdbc.sql("select key_id from secret").query(Long.class).single())
                .isEqualTo(0x7fffffffL);
    }

    private static Flyway flyway(String name) {
        return to(Postgres.database(name)).load();
    }

    private static FluentConfiguration to(String url) {
        return Flyway.configure()
                .dataSource(new DriverManagerDataSource(url, Postgres.username(), Postgres.password()));
    }
}
