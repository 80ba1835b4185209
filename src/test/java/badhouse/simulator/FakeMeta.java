package badhouse.simulator;

import java.net.http.HttpClient;

/** Planted: may open a socket, for it plays Meta. */
public class FakeMeta {

    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
