package ai.svontai.simulator;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a proxy answers when the server behind it does not: a page instead of JSON. */
final class Garbage {

    private static final byte[] PAGE =
            "<html><body><h1>Something is wrong</h1></body></html>\n".getBytes(StandardCharsets.UTF_8);

    private Garbage() {}

    static ResponseEntity<byte[]> answer(int httpStatus) {
        return ResponseEntity.status(httpStatus)
                .contentType(MediaType.TEXT_HTML)
                .body(PAGE);
    }
}
