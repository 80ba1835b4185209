package ai.svontai.onboarding;

import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Meta's refusals mean to somebody who connects a number. */
final class Refusals {

    /** What only a new sign-up mends. */
    private static final Set<String> OF_THE_TOKEN = Set.of("token.lost", "token.invalid", "token.refused");

    private static final Set<String> OF_THE_PIN = Set.of("ready.pin", "ready.pin-wrong", "ready.pin-or-blocked");

    private static final int CALLBACK_FAILED = 2200;
    private static final int NO_NUMBER = 33;
    private static final int NOT_REGISTERED = 133010;
    private static final int INVALID = 100;
    private static final int NO_SUCH_THING = 33; // a subcode

    private Refusals() {}

    /** What the tenant has to do about a failed task. */
    static String needs(Task task, @Nullable String message, boolean hasChoices) {
        if (task == Task.CONSENT || task == Task.EXCHANGE || (message != null && OF_THE_TOKEN.contains(message))) {
            return "restart";
        }
        if (message != null && OF_THE_PIN.contains(message)) {
            return "pin";
        }
        return task == Task.CLAIM && hasChoices ? "choice" : "retry";
    }

    /** Whether there is nothing left of what was to be taken back, or nobody can reach it with this token any more. */
    static boolean isGone(GraphException refused) {
        return refused.failure() == GraphFailure.TOKEN
                || refused.code() == NO_NUMBER
                || refused.code() == NOT_REGISTERED
                || (refused.code() == INVALID && refused.subcode() == NO_SUCH_THING);
    }

    /** The key of the text that tells what to do. */
    static String key(Signup signup, GraphException refused) {
        if (refused.failure() == GraphFailure.TOKEN) {
            return "token.refused";
        }
        return switch (refused.code()) {
            case CALLBACK_FAILED -> "webhook.unreachable";
            case 133005 -> signup.isPinGiven() ? "ready.pin-wrong" : "ready.pin";
            case 133006 -> "phone.unverified";
            case 133008, 133009 -> "ready.locked";
            case 133016 -> "ready.too-often";
            case 131031 -> signup.task() == Task.REGISTER ? "ready.pin-or-blocked" : "ready.blocked";
            default -> signup.task() == Task.FIND ? "waba.refused" : "meta.refused";
        };
    }
}
