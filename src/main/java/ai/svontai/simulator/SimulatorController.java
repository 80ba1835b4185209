package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says what is simulated, with which keys, and what is not. */
@RestController
@Profile("simulator")
class SimulatorController {

    private static final List<String> LIMITS = List.of(
            "It knows of the Graph messages, message_templates and what a sign-up calls; media, system users and other "
                    + "objects are not there, and no number is created or verified.",
            "Its dialog shares what a business has; it founds none, asks for no login and posts no message to a page.",
            "A token opens every number of its WABAs, whichever was picked in the dialog.",
            "It keeps Meta's ten registrations in 72 hours; how many wrong PINs lock a number is its own guess.",
            "It verifies the callback of a WABA's override, not the app's own, and knows no override of one number.",
            "Of Meta's limits it keeps the rate of a number, the rate of a pair and the window, none per day, app or WABA.",
            "After a rest a number may send up to twice its rate in one second; how Meta counts is not published.",
            "It checks text, type, recipient and template parameters, not media, not interactive messages, and no length "
                    + "after substitution.",
            "It reviews a template by its name, edits none, and lets a deleted name be taken again at once.",
            "It tells the price of every message as that of a service message.",
            "Its clock can be moved in a process of its own only; inside the service it is the service's.",
            "Customers write text only, one message per webhook; batches, edits and reactions do not come.",
            "It rewrites no Brazilian, Mexican or Argentinian number.",
            "It retries webhooks at short intervals; Meta's are longer, and unknown.",
            "It takes a read receipt and a typing indicator without showing them, and no mishap befalls them.",
            "It forgets everything when it stops: who has written in the last 24 hours, and undelivered webhooks, too.",
            "Its AI knows nothing but the questions and answers in the prompt.");

    private final SimulatorSettings settings;
    private final BusinessNumbers numbers;

    SimulatorController(SimulatorSettings settings, BusinessNumbers numbers) {
        this.settings = settings;
        this.numbers = numbers;
    }

    @GetMapping("/simulator")
    Description describe() {
        var described = numbers.all().stream()
                .map(n -> new DescribedNumber(n.phoneNumberId(), n.displayPhoneNumber(), n.wabaId(), n.accessToken()))
                .toList();
        return new Description(
                settings.appId(),
                settings.appSecret(),
                settings.configId(),
                settings.partnerBusinessId(),
                settings.redirectUris(),
                settings.verifyToken(),
                settings.wabaId(),
                settings.phoneNumberId(),
                settings.displayPhoneNumber(),
                address(GraphCall.BASE),
                address(DialogController.BASE),
                described,
                LIMITS);
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /** Everything a client needs to know; the keys are no secrets, they open nothing real. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Description(
            String appId,
            String appSecret,
            String configId,
            String partnerBusinessId,
            List<String> redirectUris,
            String verifyToken,
            String wabaId,
            String phoneNumberId,
            String displayPhoneNumber,
            String graphBase,
            String dialogBase,
            List<DescribedNumber> numbers,
            List<String> limits) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record DescribedNumber(
            String phoneNumberId,
            String displayPhoneNumber,
            String wabaId,
            @Nullable String accessToken) {}
}
