package ai.svontai.onboarding;

import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Meta's refusals mean to somebody who connects a number. */
final class Refusals {

    /** What only a new sign-up mends. */
    private static final Set<String> OF_THE_TOKEN = Set.of("token.lost", "token.invalid", "token.refused");

    private static final int CALLBACK_FAILED = 2200;

    private Refusals() {}

    /** What the tenant has to do about a failed task. */
    static String needs(Task task, @Nullable String message, boolean hasChoices) {
        if (task == Task.CONSENT || task == Task.EXCHANGE || (message != null && OF_THE_TOKEN.contains(message))) {
            return "restart";
        }
        if ("ready.pin".equals(message) || "ready.pin-wrong".equals(message)) {
            return "pin";
        }
        return task == Task.CLAIM && hasChoices ? "choice" : "retry";
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
            case 131031 -> "ready.blocked";
            default -> signup.task() == Task.FIND ? "waba.refused" : "meta.refused";
        };
    }
}
