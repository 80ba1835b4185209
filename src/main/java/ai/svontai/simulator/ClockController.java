package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the simulator's time, and moves it. Inside the service the clock is the service's and stays as it is. */
@RestController
@RequestMapping("/simulator/clock")
@Profile("simulator")
class ClockController {

    private final Clock clock;

    ClockController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    Time time() {
        return new Time(clock.instant());
    }

    @PutMapping
    Time move(@RequestBody Move move) {
        if (!(clock instanceof MovableClock movable)) {
            throw new UnusableInput(
                    HttpStatus.CONFLICT,
                    "start the simulator in a process of its own: the service's clock stays as it is");
        }
        try {
            move.on(movable);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnusableInput("write advance like PT25H, or now like 2026-11-24T10:00:00Z: " + e.getMessage());
        }
        return time();
    }

    record Time(@JsonFormat(shape = JsonFormat.Shape.STRING) Instant now) {}

    /**
     * One of both.
     *
     * @param advance ISO duration, negative to go back
     * @param now ISO instant
     */
    record Move(@Nullable String advance, @Nullable String now) {

        private void on(MovableClock clock) {
            if (advance != null && now == null) {
                clock.advance(Duration.parse(advance));
            } else if (now != null && advance == null) {
                clock.set(Instant.parse(now));
            } else {
                throw new UnusableInput("set either advance or now");
            }
        }
    }
}
