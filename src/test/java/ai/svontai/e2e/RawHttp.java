package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** HTTP as no decent client would send it. */
final class RawHttp {

    private RawHttp() {}

    /** Posts a body under a header that goes over the wire as UTF-8, byte for byte. Answers head and body. */
    static String post(Node node, String path, String header, String body) throws IOException {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
                .formatted(path, body.getBytes(UTF_8).length, header);
        return send(node, (head + body).getBytes(UTF_8));
    }

    /** Says how much is to come, and sends none of it. */
    static String announce(Node node, String path, int length) throws IOException {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, length);
        return send(node, head.getBytes(UTF_8));
    }

    private static String send(Node node, byte[] request) throws IOException {
        var address = URI.create(node.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
