package ai.svontai.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between a node and what it depends on, which a test can cut: every connection over it breaks at once. */
final class Wire implements AutoCloseable {

    private final ServerSocket here;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Wire to(String host, int port) {
        try {
            var wire = new Wire(host, port);
            Thread.ofVirtual().name("wire").start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return here.getLocalPort();
    }

    /** Resets all connections; new ones are welcome. */
    int cut() {
        var cut = 0;
        for (var socket : Set.copyOf(open)) {
            reset(socket);
            cut++;
        }
        return cut;
    }

    @Override
    public void close() {
        quietly(here);
        cut();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                connect(here.accept());
            } catch (IOException e) {
                // this wire was closed
            }
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(host, port);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
        } catch (IOException e) {
            reset(near); // the other end is down
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        open.remove(socket);
        quietly(socket);
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
