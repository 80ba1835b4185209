package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Meta writes it: snake case, absent instead of null, letters beyond ASCII and a few of ASCII escaped, so that
 * whoever parses a webhook and signs what he wrote again gets another signature than Meta, here as there.
 */
final class MetaJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new MetaEscapes())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private MetaJson() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the simulator cannot be written as JSON", e);
        }
    }

    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The array in this text; an empty one if it is not JSON or not an array. */
    static JsonNode array(String text) {
        try {
            var json = MAPPER.readTree(text);
            return json.isArray() ? json : MAPPER.createArrayNode();
        } catch (JsonProcessingException e) {
            return MAPPER.createArrayNode();
        }
    }

    /** The object in these bytes; none if they are not JSON or not an object. */
    static @Nullable JsonNode object(byte[] bytes) {
        try {
            var json = MAPPER.readTree(bytes);
            return json.isObject() ? json : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Records out of a list of which it is known what is in it. */
    static <T> List<T> list(String json, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON of the simulator cannot be read", e);
        }
    }

    /** A record with what is known of an object. */
    static <T> @Nullable T read(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static final class MetaEscapes extends CharacterEscapes {

        private static final Map<Integer, SerializableString> SEQUENCES = Map.of(
                (int) '/', new SerializedString("\\/"),
                (int) '<', new SerializedString("\\u003C"),
                (int) '%', new SerializedString("\\u0025"),
                (int) '@', new SerializedString("\\u0040"));

        @Override
        public int[] getEscapeCodesForAscii() {
            var codes = standardAsciiEscapesForJSON();
            SEQUENCES.keySet().forEach(character -> codes[character] = ESCAPE_CUSTOM);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return SEQUENCES.get(character);
        }
    }
}
