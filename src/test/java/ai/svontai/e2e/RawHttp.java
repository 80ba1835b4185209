package ai.svontai.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;

/** HTTP as no decent client would send it. */
final class RawHttp {

    private RawHttp() {}

    /** Posts a body under a header that goes over the wire as UTF-8, byte for byte. Answers head and body. */
    static String post(Node node, String path, String header, String body) throws IOException {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
                .formatted(path, body.getBytes(UTF_8).length, header);
        return send(node, (head + body).getBytes(UTF_8), RawHttp::all);
    }

    /** Says how much is to come, and sends none of it. Answers the first line. */
    static String announce(Node node, String path, int length) throws IOException {
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, length);
        return send(node, head.getBytes(UTF_8), answer -> new BufferedReader(answer).readLine());
    }

    /** Sends the beginning of a chunked body and never its end. Answers the first line. */
    static String begin(Node node, String method, String path, String header, int length) throws IOException {
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n%s\r\n\r\n%x\r\n"
                .formatted(method, path, header, length);
        return send(
                node,
                (head + "x".repeat(length) + "\r\n").getBytes(UTF_8),
                answer -> new BufferedReader(answer).readLine());
    }

    private static String send(Node node, byte[] request, Reading reading) throws IOException {
        var address = URI.create(node.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return reading.of(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }
    }

    private static String all(Reader answer) throws IOException {
        var text = new StringWriter();
        answer.transferTo(text);
        return text.toString();
    }

    private interface Reading {

        String of(Reader answer) throws IOException;
    }
}
