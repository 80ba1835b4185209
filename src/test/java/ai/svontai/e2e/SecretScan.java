package ai.svontai.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks through everything that the service has let out since the last time: logs, HTTP answers, metrics, and what stands
 * in the database for people to read. There are no spans, see {@code NoSpansTest}.
 */
final class SecretScan {

    private static final SecretScan RUN = new SecretScan();

    private final Secrets secrets = new Secrets();
    private final Answers answers = new Answers(secrets);
    private final Meters meters = new Meters(secrets);
    private final Map<World, Tables> worlds = new ConcurrentHashMap<>();

    private SecretScan() {
        secrets.add("the app's secret", World.APP_SECRET);
        secrets.add("the verify token", World.VERIFY_TOKEN);
        secrets.add("an access token", World.ACCESS_TOKEN);
        secrets.add("an access token", World.OTHER_ACCESS_TOKEN);
    }

    /** That of the whole run. */
    static SecretScan ofTheRun() {
        return RUN;
    }

    Secrets secrets() {
        return secrets;
    }

    Answers answers() {
        return answers;
    }

    void begin(World world) {
        secrets.add("the key of callers' tokens", world.secrets().jwtSecret());
        secrets.learnKeys(world.secrets().keyset());
        worlds.put(world, new Tables(secrets));
    }

    /** Looks through this world a last time. */
    List<String> end(World world) {
        try {
            return leaks();
        } finally {
            worlds.remove(world);
        }
    }

    /** What tells too much. */
    List<String> leaks() {
        var leaks = new ArrayList<String>();
        worlds.forEach((world, tables) -> {
            world.simulator().tellSecrets();
            leaks.addAll(tables.leaks(world.sql()));
            leaks.addAll(meters.leaks(world.first(), world.tokens().ofOperations()));
            leaks.addAll(meters.leaks(world.second(), world.tokens().ofOperations()));
        });
        leaks.addAll(answers.leaks());
        leaks.addAll(LogWatch.begin().leaks(secrets));
        return leaks;
    }
}
