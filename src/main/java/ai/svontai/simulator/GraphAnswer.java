package ai.svontai.simulator;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer of the Graph API with the headers that Meta's support asks for. */
final class GraphAnswer {

    private static final String REVISION = "1000000001";

    private GraphAnswer() {}

    static ResponseEntity<byte[]> ok(Object body, String version) {
        return answer(200, body, version, traceId());
    }

    static ResponseEntity<byte[]> refused(GraphRefusal refusal, String version) {
        var traceId = traceId();
        return answer(refusal.httpStatus(), refusal.body(traceId), version, traceId);
    }

    private static ResponseEntity<byte[]> answer(int status, Object body, String version, String traceId) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("application/json; charset=UTF-8"))
                .header("facebook-api-version", GraphVersion.serving(version))
                .header("x-fb-trace-id", traceId)
                .header("x-fb-request-id", UUID.randomUUID().toString())
                .header("x-fb-rev", REVISION)
                .body(MetaJson.bytes(body));
    }

    static String traceId() {
        return "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }
}
