package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says what is simulated, with which keys, and what is not. */
@RestController
@Profile("simulator")
class SimulatorController {

    private static final List<String> LIMITS = List.of(
            "It knows one Graph call, POST messages; media, templates, sign-up and the reading of objects are not there.",
            "It does not verify the webhook's callback and does not ask for the verify token.",
            "It does not close the customer service window, and limits neither rate nor pairs: ask for a mishap instead.",
            "It checks text, type and recipient, not the content of templates, media and interactive messages.",
            "Customers write text only, one message per webhook; batches, edits and reactions do not come.",
            "It rewrites no Brazilian, Mexican or Argentinian number.",
            "It retries webhooks at short intervals; Meta's are longer, and unknown.",
            "It takes a read receipt and a typing indicator without showing them, and no mishap befalls them.",
            "It forgets everything when it stops, undelivered webhooks too.",
            "Its AI knows nothing but the questions and answers in the prompt.");

    private final SimulatorSettings settings;
    private final BusinessNumbers numbers;

    SimulatorController(SimulatorSettings settings, BusinessNumbers numbers) {
        this.settings = settings;
        this.numbers = numbers;
    }

    @GetMapping("/simulator")
    Description describe() {
        var graphBase = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(Entrance.BASE)
                .toUriString();
        var described = numbers.all().stream()
                .map(n -> new DescribedNumber(n.phoneNumberId(), n.displayPhoneNumber(), n.wabaId(), n.accessToken()))
                .toList();
        return new Description(
                settings.appSecret(),
                settings.verifyToken(),
                settings.wabaId(),
                settings.phoneNumberId(),
                settings.displayPhoneNumber(),
                graphBase,
                described,
                LIMITS);
    }

    /** Everything a client needs to know; the keys are no secrets, they open nothing real. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Description(
            String appSecret,
            String verifyToken,
            String wabaId,
            String phoneNumberId,
            String displayPhoneNumber,
            String graphBase,
            List<DescribedNumber> numbers,
            List<String> limits) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record DescribedNumber(String phoneNumberId, String displayPhoneNumber, String wabaId, String accessToken) {}
}
