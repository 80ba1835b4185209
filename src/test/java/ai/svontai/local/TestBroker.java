package ai.svontai.local;

/** A broker that is already running, and that a test may take down and bring back on the same port. */
public interface TestBroker extends AutoCloseable {

    String host();

    int port();

    String username();

    String password();

    /** The value of {@code svontai.broker.dialect} that fits. */
    String dialect();

    /** Whether {@link #stop()} and {@link #start()} work: not for a broker that somebody else runs. */
    default boolean canRestart() {
        return true;
    }

    /** Cuts all connections. Does nothing when the broker is down. */
    void stop();

    /** Comes back once connections are accepted. Does nothing when the broker is up. */
    void start();

    /** Stops for good and removes temporary files. */
    @Override
    void close();
}
