package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the other side, on demand.
 *
 * @param status HTTP status of the answer; 400 if there is only a code, 502 if malformed
 * @param code Meta's error code; for {@code status} the message fails with it
 * @param delayMillis the answer, or the first status, comes that much later; a list of templates at once
 * @param drop graph, ai and signup: the work is done, then the connection is closed without an answer; status: none is reported
 * @param malformed the answer is not JSON; with a status below 300 the work is done all the same
 * @param unordered statuses are reported as read, delivered, sent
 * @param doubled each status is reported twice
 * @param early the statuses are reported before the send is answered; in batches of several they may be later
 * @param withoutCallbackData statuses do not echo {@code biz_opaque_callback_data}
 * @param skip these statuses are not reported
 * @param failAfter the message comes that far before it fails with the code: sent, delivered or read
 * @param pathContains signup: only calls whose path has this in it; of a batch the paths of its parts count
 * @param count how many times; unlimited if there is a probability or an every, else once
 * @param every it happens to each n-th call only, to the n-th first
 * @param probability chance that it happens, above 0 and at most 1
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Mishap(
        @JsonInclude Target target,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message,
        @Nullable String details,
        @Nullable Long delayMillis,
        boolean drop,
        boolean malformed,
        boolean unordered,
        boolean doubled,
        boolean early,
        boolean withoutCallbackData,
        @Nullable List<Receipt> skip,
        @JsonProperty("fail_after") @Nullable Receipt failAfter,
        @JsonProperty("path_contains") @Nullable String pathContains,
        @Nullable Integer count,
        @Nullable Integer every,
        @Nullable Double probability) {

    /** Whom it befalls. */
    enum Target {
        @JsonProperty("graph")
        GRAPH,
        @JsonProperty("ai")
        AI,
        @JsonProperty("status")
        STATUS,
        /** Lists of templates. */
        @JsonProperty("templates")
        TEMPLATES,
        /** Whatever a sign-up calls: OAuth, WABAs, phone numbers, subscriptions, registration. */
        @JsonProperty("signup")
        SIGNUP
    }

    private static final Set<Receipt> STOPS = Set.of(Receipt.SENT, Receipt.DELIVERED, Receipt.READ);
    private static final long LONGEST_DELAY = Duration.ofMinutes(10).toMillis();

    Mishap {
        demand(target != null, "set target to graph, ai, status, templates or signup");
        demand(
                status == null || isHttpStatus(status, malformed),
                "set status to 400 … 599, with malformed to 200 … 599");
        demand(code == null || code >= 0, "set code to an error code of Meta, for example 131000");
        demand(delayMillis == null || isDelay(delayMillis), "set delayMillis to 0 … " + LONGEST_DELAY);
        demand(count == null || count > 0, "set count to 1 or more, or leave it out");
        demand(every == null || every > 0, "set every to 1 or more, or leave it out");
        demand(
                probability == null || isChance(probability),
                "set probability above 0 and at most to 1, or leave it out");
        demand(
                failAfter == null || (code != null && STOPS.contains(failAfter)),
                "set fail_after to sent, delivered or read, and code to what the message fails with");
        demand(
                pathContains == null || target == Target.SIGNUP,
                "use path_contains with target signup only, for example register");
        var ofStatuses = unordered || doubled || early || withoutCallbackData || skip != null || failAfter != null;
        var ofAnswers = malformed || status != null;
        demand(
                target == Target.STATUS ? !ofAnswers : !ofStatuses,
                "use unordered, doubled, early, withoutCallbackData, skip and fail_after with target status only, "
                        + "and status and malformed with graph, ai, templates and signup only");
        demand(
                ofStatuses || ofAnswers || drop || code != null || delayMillis != null,
                "say what goes wrong: status, code, delayMillis, drop, malformed, unordered, doubled, early, "
                        + "withoutCallbackData or skip");
    }

    /** Nothing goes wrong. */
    static Mishap none(Target target) {
        return new Mishap(
                target, null, null, null, null, 0L, false, false, false, false, false, false, null, null, null, null,
                null, null);
    }

    Mishap withCount(@Nullable Integer left) {
        return new Mishap(
                target,
                status,
                code,
                message,
                details,
                delayMillis,
                drop,
                malformed,
                unordered,
                doubled,
                early,
                withoutCallbackData,
                skip,
                failAfter,
                pathContains,
                left,
                every,
                probability);
    }

    /** Whether the work is done all the same: only the answer suffers, or comes late. */
    boolean sparesTheWork() {
        return drop || (malformed ? httpStatus() < 300 : !isRefusal());
    }

    boolean isRefusal() {
        return !drop && !malformed && (status != null || code != null);
    }

    int httpStatus() {
        if (status != null) {
            return status;
        }
        return malformed ? 502 : 400;
    }

    boolean isFor(Target other, String path) {
        return target == other && (pathContains == null || path.contains(pathContains));
    }

    boolean skips(Receipt receipt) {
        return skip != null && skip.contains(receipt);
    }

    Duration delay() {
        return Duration.ofMillis(delayMillis == null ? 0 : delayMillis);
    }

    private static boolean isHttpStatus(int status, boolean malformed) {
        return status >= (malformed ? 200 : 400) && status <= 599;
    }

    private static boolean isDelay(long millis) {
        return millis >= 0 && millis <= LONGEST_DELAY;
    }

    private static boolean isChance(double probability) {
        return probability > 0 && probability <= 1;
    }

    private static void demand(boolean condition, String whatToDo) {
        if (!condition) {
            throw new IllegalArgumentException(whatToDo);
        }
    }
}
