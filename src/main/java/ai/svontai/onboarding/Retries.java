package ai.svontai.onboarding;

import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which task begins a step again. */
@Component
class Retries {

    private final Texts texts;

    Retries(Texts texts) {
        this.texts = texts;
    }

    /**
     * The task to begin again with: the one that has failed or waits. The last steps of a finished sign-up may be done
     * once more, to mend a subscription or a registration that Meta has dropped.
     *
     * @throws Problem if the step has not failed, or only a new sign-up helps
     */
    Task task(Signup signup, Step step, Locale locale) {
        if (signup.phase() == Phase.DONE) {
            return mending(step).orElseThrow(() -> notFailed(step, locale));
        }
        if (signup.phase() == Phase.GIVEN_UP) {
            throw Problem.conflict(texts.of(locale, "problem.step-restart"));
        }
        if (signup.task().step() != step || !isStuck(signup)) {
            throw notFailed(step, locale);
        }
        return switch (signup.task()) {
            case CONSENT, EXCHANGE -> throw Problem.conflict(texts.of(locale, "problem.step-restart"));
            case CHOOSE -> throw notFailed(step, locale);
            case CONFIRM -> Task.CLAIM; // which looks whether the number has to be registered once more
            default -> signup.task();
        };
    }

    /** Whether {@link #task} has an answer. */
    boolean isPossible(Signup signup, Step step) {
        return switch (signup.phase()) {
            case DONE -> mending(step).isPresent();
            case OPEN -> signup.task().step() == step && isStuck(signup);
            case GIVEN_UP -> false;
        };
    }

    private static Optional<Task> mending(Step step) {
        return switch (step) {
            case WEBHOOK_ACTIVE -> Optional.of(Task.SUBSCRIBE);
            case READY -> Optional.of(Task.REGISTER);
            default -> Optional.empty();
        };
    }

    private static boolean isStuck(Signup signup) {
        return signup.condition() == Condition.FAILED
                || signup.condition() == Condition.WAITING_META
                || (signup.condition() == Condition.RUNNING && signup.failures() > 0);
    }

    private Problem notFailed(Step step, Locale locale) {
        return Problem.conflict(texts.of(locale, "problem.step-not-failed", step.key()));
    }
}
