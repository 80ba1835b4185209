package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Knowledge;
import ai.svontai.bot.Tone;
import ai.svontai.local.EmbeddedDatabase;
import ai.svontai.local.FreePort;
import ai.svontai.local.LocalSecrets;
import ai.svontai.local.LocalTokens;
import ai.svontai.local.TestBroker;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All there is: broker, database, Meta, the AI, two nodes of the service and two tenants who use them. */
final class World implements AutoCloseable {

    static final String APP_ID = "9988776655443322";
    static final String CONFIG_ID = "112233445566778";
    static final String PARTNER = "100200300400500";
    static final String APP_SECRET = "the-app-secret";
    static final String PREVIOUS_APP_SECRET = "the-app-secret-before";
    static final String VERIFY_TOKEN = "the-verify-token";
    static final String ACCESS_TOKEN = "the-access-token";
    static final String OTHER_ACCESS_TOKEN = "the-other-access-token";
    static final String WABA = "330011220044556";
    static final String OTHER_WABA = "330011220044557";
    static final String NUMBER = "778800112233445";
    static final String OTHER_NUMBER = "778800112233446";
    static final String THIRD_NUMBER = "778800112233447";
    static final String FOURTH_NUMBER = "778800112233448";
    static final String FALLBACK = "Şu anda yanıt veremiyorum.";

    static final TenantId TENANT = new TenantId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    static final TenantId OTHER_TENANT = new TenantId(UUID.fromString("44444444-4444-4444-8444-444444444444"));

    private final TestBroker broker;
    private final EmbeddedDatabase database;
    private final LocalSecrets secrets = LocalSecrets.fresh();
    private final String name = "world-" + UUID.randomUUID();
    private final SharedClock time = new SharedClock();
    private final Simulator simulator;
    private final int door = FreePort.next();
    private final int otherDoor = FreePort.next();
    private final String[] settings;
    private String keyset = secrets.keyset();
    private Node first;
    private Node second;

    /** @param settings of its nodes, beside those that all have */
    World(TestBroker broker, String... settings) {
        this.broker = broker;
        this.database = EmbeddedDatabase.temporary();
        this.simulator = new Simulator(FreePort.next(), door, time);
        this.settings = settings;
        this.first = new Node(this, door, settings);
        this.second = new Node(this, otherDoor, settings);
        SecretScan.ofTheRun().begin(this);
        settle(TENANT, WABA, NUMBER, ACCESS_TOKEN);
        settle(OTHER_TENANT, OTHER_WABA, OTHER_NUMBER, OTHER_ACCESS_TOKEN);
    }

    /** One more number of the first WABA. */
    void settle(TenantId tenant, String number, String token) {
        settle(tenant, WABA, number, token);
    }

    private void settle(TenantId tenant, String waba, String number, String token) {
        var bot = UUID.randomUUID();
        var account = UUID.randomUUID();
        var knowledge = List.of(new Knowledge("Kargo", "Kargo ücreti ne kadar?", "Kargo ücreti 79,90 TL'dir."));
        first.bean(Bots.class)
                .put(new Bot(
                        tenant, bot, "Moda Butik", "tr", Tone.FRIENDLY, "", 500, 10, FALLBACK, null, true, knowledge));
        first.bean(Accounts.class)
                .add(new Account(tenant, account, new WabaId(waba), new PhoneNumberId(number), "902125550100", bot));
        first.bean(AccessTokens.class).keep(tenant, account, token);
        SecretScan.ofTheRun().secrets().add("an access token", token);
    }

    /** One more number of a WABA, on which nobody calls. */
    void connect(TenantId tenant, String waba, String token) {
        settle(tenant, waba, "99" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L), token);
    }

    String name() {
        return name;
    }

    /** Where Meta and browsers find the service: its first node. */
    String door() {
        return "http://localhost:" + door;
    }

    SharedClock time() {
        return time;
    }

    TestBroker broker() {
        return broker;
    }

    EmbeddedDatabase database() {
        return database;
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    LocalSecrets secrets() {
        return secrets;
    }

    Simulator simulator() {
        return simulator;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    LocalTokens tokens() {
        return new LocalTokens(secrets.jwtSecret());
    }

    /** Looks into the database, past the service. */
    JdbcClient sql() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }

    /** The keyset of the nodes that start from now on. */
    void keyset(String next) {
        keyset = next;
        SecretScan.ofTheRun().secrets().learnKeys(next);
    }

    String keyset() {
        return keyset;
    }

    void restartFirst() {
        first.close();
        first = new Node(this, door, settings);
    }

    void restartSecond() {
        second.close();
        second = new Node(this, otherDoor, settings);
    }

    /** Does something while no node runs. */
    void whileAllSleep(Runnable work) {
        first.close();
        second.close(); // Quartz uses its connections on both nodes, see Node
        try {
            work.run();
        } finally {
            first = new Node(this, door, settings);
            second = new Node(this, otherDoor, settings);
        }
    }

    @Override
    public void close() {
        var leaks = SecretScan.ofTheRun().end(this);
        first.close();
        second.close();
        simulator.close();
        broker.close();
        database.close();
        assertThat(leaks).isEmpty();
    }
}
