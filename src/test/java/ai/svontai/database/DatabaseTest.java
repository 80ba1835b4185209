package ai.svontai.database;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Tone;
import ai.svontai.local.LocalSecrets;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the rooms on a real PostgreSQL. All such tests share one context; each of them finds empty tables. */
@SpringBootTest(classes = DatabaseRooms.class, webEnvironment = WebEnvironment.NONE)
public abstract class DatabaseTest {

    private static final AtomicLong NUMBERS = new AtomicLong(100_000_000_000_000L);

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected SettableClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Bots bots;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) {
        var url = Postgres.database("rooms_" + NUMBERS.getAndIncrement());
        var keyset = LocalSecrets.fresh().keyset();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", Postgres::username);
        properties.add("spring.datasource.password", Postgres::password);
        properties.add("svontai.token.keyset", () -> keyset);
        properties.add("svontai.graph.app.id", () -> "9988776655");
        properties.add("svontai.graph.app.secret", () -> "the-app-secret");
        properties.add("svontai.onboarding.public-url", () -> "https://wa.example.org");
        properties.add(
                "svontai.onboarding.redirect-uri", () -> "https://wa.example.org/api/onboarding/whatsapp/callback");
        properties.add("svontai.onboarding.config-id", () -> "1122334455");
    }

    @BeforeEach
    void beginAnew() {
        var tables = jdbc.sql("""
                        select string_agg(quote_ident(tablename), ', ')
                          from pg_tables
                         where schemaname = 'public' and tablename !~ '^qrtz_|^flyway_'
                        """).query(String.class).single();
        jdbc.sql("truncate " + tables).update();
        clock.set(SettableClock.START);
    }

    /** A new tenant with one number. */
    protected Shop shop() {
        return shopOf(new TenantId(UUID.randomUUID()));
    }

    /** One more number of the tenant, with a bot of its own. */
    protected Shop shopOf(TenantId tenant) {
        var bot = new Bot(
                tenant, UUID.randomUUID(), "Bot", "tr", Tone.FRIENDLY, "", 500, 10, "Later.", null, true, List.of());
        bots.put(bot);
        var number = Long.toString(NUMBERS.getAndIncrement());
        var account = new Account(
                tenant, UUID.randomUUID(), new WabaId("3300"), new PhoneNumberId(number), "90212" + number, bot.id());
        accounts.add(account);
        return new Shop(account);
    }

    protected long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
