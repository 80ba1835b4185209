package ai.svontai.e2e;

import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** A tenant for whom a node crashes: its threads stop where they are, and wake up when all is over. */
final class Victim {

    private static final String AWAKE = "VictimIsAwake";

    private final int at;
    private final CountDownLatch end = new CountDownLatch(1);
    private int points;
    private @Nullable String where;

    Victim(int at) {
        this.at = at;
    }

    synchronized boolean diesAfter(String point) {
        if (where != null) {
            return true;
        }
        points++;
        if (points < at) {
            return false;
        }
        where = point;
        return true;
    }

    synchronized boolean isDead() {
        return where != null;
    }

    /** How many points it has passed. */
    synchronized int points() {
        return points;
    }

    /** Where it crashed. */
    synchronized String where() {
        return at + " " + where;
    }

    static boolean hasWokenUp(Exchange exchange) {
        return exchange.getProperty(AWAKE) != null;
    }

    /** The threads go on, long after others have done their work. */
    void wake() {
        end.countDown();
    }

    /**
     * Keeps the thread until it may wake up. If Meta has just answered it goes on with what it had in mind; anywhere else it
     * might call Meta, so it ends.
     */
    void stop(Exchange exchange, String point) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.setProperty(AWAKE, true);
        if (!point.equals("to-graph")) {
            exchange.setException(new DataAccessResourceFailureException("this node has crashed here"));
        }
    }
}
