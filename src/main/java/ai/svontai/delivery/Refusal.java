package ai.svontai.delivery;

import ai.svontai.graph.GraphErrors;
import ai.svontai.graph.GraphException;
import ai.svontai.graph.GraphFailure;
import ai.svontai.token.LockedToken;
import ai.svontai.token.UnusableToken;
import ai.svontai.whatsapp.StatusUpdate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was not sent, whether Meta said so at once or later in a status.
 *
 * @param code Meta's; absent where Meta said nothing
 * @param httpStatus absent where Meta said nothing at once
 * @param trace Meta's {@code fbtrace_id}
 * @param status which told of it later
 */
record Refusal(
        GraphFailure failure,
        @Nullable Integer code,
        @Nullable Integer httpStatus,
        String reason,
        @Nullable String trace,
        @Nullable StatusUpdate status) {

    /** What was thrown at a send. */
    static Refusal of(Throwable why) {
        var reason = String.valueOf(why.getMessage());
        return switch (why) {
            case GraphException graph ->
                new Refusal(graph.failure(), graph.code(), graph.httpStatus(), reason, graph.trace(), null);
            case LockedToken ours -> new Refusal(GraphFailure.RETRY, null, null, reason, null, null);
            case UnusableToken none -> new Refusal(GraphFailure.TOKEN, null, null, reason, null, null);
            default -> throw new IllegalArgumentException("no refusal: " + why.getClass(), why);
        };
    }

    /** What a status of a failure tells. One without a code is a failure that nobody knows. */
    static Refusal of(StatusUpdate status) {
        var code = status.errorCode();
        var title = status.errorTitle();
        return new Refusal(
                code == null ? GraphFailure.FAULT : GraphErrors.sort(code),
                code,
                null,
                "(#%d) %s".formatted(code == null ? 0 : code, title == null ? "failed without a reason" : title),
                null,
                status);
    }

    /** By Meta's clock, where Meta tells. */
    Instant at(Instant now) {
        return status == null ? now : status.at();
    }

    /** Of the try that failed, where Meta had accepted it. */
    @Nullable String wamid() {
        return status == null ? null : status.id().value();
    }

    int codeOrZero() {
        return code == null ? 0 : code;
    }
}
