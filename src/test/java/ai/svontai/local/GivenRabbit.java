package ai.svontai.local;

import java.net.URI;

/** A RabbitMQ that somebody else runs: it may be used, not stopped. */
record GivenRabbit(String host, int port, String username, String password) implements TestBroker {

    private static final int STANDARD_PORT = 5672;

    static GivenRabbit at(URI uri) {
        var user = uri.getUserInfo() == null ? "guest:guest" : uri.getUserInfo();
        var colon = user.indexOf(':');
        return new GivenRabbit(
                uri.getHost(),
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                user.substring(0, colon),
                user.substring(colon + 1));
    }

    @Override
    public String dialect() {
        return "rabbitmq";
    }

    @Override
    public boolean canRestart() {
        return false;
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("this broker is not ours to stop");
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("this broker is not ours to start");
    }

    @Override
    public void close() {}

    /** Without the password. */
    @Override
    public String toString() {
        return "RabbitMQ at " + host + ":" + port;
    }
}
