package ai.svontai.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets how statuses are told: one by one, several at once, not at all. */
@RestController
@RequestMapping("/simulator/reports")
@Profile("simulator")
class ReportsController {

    private final StatusPost post;

    ReportsController(StatusPost post) {
        this.post = post;
    }

    @GetMapping
    Reporting reporting() {
        return post.reporting();
    }

    @PutMapping
    Reporting change(@RequestBody Change change) {
        post.replace(change.of(post.reporting()));
        return post.reporting();
    }

    /** What is left out stays as it is. */
    record Change(@Nullable String statuses, @Nullable Integer batch) {

        private Reporting of(Reporting now) {
            if (batch != null && (batch < 1 || batch > Reporting.LARGEST_BATCH)) {
                throw new UnusableInput("set batch to 1 … " + Reporting.LARGEST_BATCH);
            }
            return new Reporting(
                    statuses == null ? now.statuses() : statusesOf(statuses), batch == null ? now.batch() : batch);
        }

        private static Reporting.Statuses statusesOf(String word) {
            return Reporting.Statuses.of(word).orElseThrow(() -> new UnusableInput("set statuses to all or none"));
        }
    }
}
