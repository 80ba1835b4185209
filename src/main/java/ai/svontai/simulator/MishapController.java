package ai.svontai.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Arms and disarms mishaps. */
@RestController
@RequestMapping("/simulator/mishaps")
@Profile("simulator")
class MishapController {

    private static final ObjectReader READER = JsonMapper.builder()
            .build()
            .readerForListOf(Mishap.class)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Mishaps mishaps;

    MishapController(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @GetMapping
    List<Mishap> left() {
        return mishaps.left();
    }

    @PutMapping
    List<Mishap> replace(@RequestBody String json) {
        mishaps.replace(read(json));
        return mishaps.left();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        mishaps.replace(List.of());
    }

    static List<Mishap> read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonMappingException e) {
            var refused = e.getCause() instanceof IllegalArgumentException reason ? reason.getMessage() : null;
            throw new UnusableInput(refused == null ? "correct the mishap: " + e.getOriginalMessage() : refused);
        } catch (JsonProcessingException e) {
            throw new UnusableInput("send a mishap or a list of them as JSON: " + e.getOriginalMessage());
        }
    }
}
