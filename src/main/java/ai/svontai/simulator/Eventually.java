package ai.svontai.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.DeferredResult;

/** An answer that may be late: no thread waits for it, and unlike Spring's own futures it never times out. */
final class Eventually {

    private static final Long NEVER = 0L;

    private Eventually() {}

    /** The result takes the failure too, so there is nothing left to check. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static <T> DeferredResult<T> of(CompletableFuture<T> future) {
        var result = new DeferredResult<T>(NEVER);
        future.whenComplete((value, failure) -> {
            if (failure == null) {
                result.setResult(value);
            } else {
                result.setErrorResult(cause(failure));
            }
        });
        return result;
    }

    /** What a future failed with, without its wrapping; none if it did not fail. */
    static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException e ? e.getCause() : failure;
    }
}
