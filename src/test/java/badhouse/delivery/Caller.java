package badhouse.delivery;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;

/** Planted: opens sockets from Java. */
class Caller {

    HttpClient client() {
        return HttpClient.newHttpClient();
    }

    Socket socket() {
        return new Socket();
    }

    void open() throws IOException {
        URI.create("https://example.org").toURL().openStream().close();
    }
}
