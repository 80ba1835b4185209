package ai.svontai.deadletter;

import ai.svontai.problem.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the body of a request. */
@Component
class JsonBody {

    private final ObjectReader json;

    JsonBody(ObjectMapper mapper) {
        json = mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * No body is an empty object.
     *
     * @throws Problem if it is anything but a JSON object
     */
    ObjectNode read(@Nullable InputStream body) {
        var bytes = bytes(body);
        try {
            if (bytes.length == 0) {
                return json.createObjectNode() instanceof ObjectNode empty ? empty : noObject();
            }
            return json.<JsonNode>readValue(bytes) instanceof ObjectNode object ? object : noObject();
        } catch (JacksonException noJson) {
            throw Problem.badRequest("The body is no JSON: see docs/api.md for what it takes.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode noObject() {
        throw Problem.badRequest("The body is not the JSON object that this address takes: see docs/api.md.");
    }

    private static byte[] bytes(@Nullable InputStream body) {
        try {
            return body == null ? new byte[0] : body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
