package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes Meta's limits wider or narrower, or lifts them. Any change begins with all quotas full. */
@RestController
@RequestMapping("/simulator/limits")
@Profile("simulator")
class LimitsController {

    private final Throttle throttle;

    LimitsController(Throttle throttle) {
        this.throttle = throttle;
    }

    @GetMapping
    Limits limits() {
        return throttle.limits();
    }

    @PutMapping
    Limits change(@RequestBody Change change) {
        throttle.replace(change.of(throttle.limits()));
        return throttle.limits();
    }

    /** What is left out stays as it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            @Nullable Boolean number,
            @Nullable Integer perSecond,
            @Nullable Boolean pair,
            @Nullable String window) {

        private Limits of(Limits now) {
            if (perSecond != null && perSecond < 1) {
                throw new UnusableInput("set per_second to 1 or more, or number to false");
            }
            return new Limits(
                    number == null ? now.number() : number,
                    perSecond == null ? now.perSecond() : perSecond,
                    pair == null ? now.pair() : pair,
                    window == null ? now.window() : windowOf(window));
        }

        private static Limits.Window windowOf(String word) {
            return Limits.Window.of(word).orElseThrow(() -> new UnusableInput("set window to off, sync or async"));
        }
    }
}
