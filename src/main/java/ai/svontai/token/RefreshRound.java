package ai.svontai.token;

import org.jspecify.annotations.Nullable;

/**
 * One token after the other, until none is due, or until so many have failed in a row that something else is wrong.
 *
 * @param due the one that is looked after now
 * @param failuresInARow of different tokens
 */
record RefreshRound(@Nullable DueToken due, int failuresInARow) {

    boolean isMore() {
        return due != null;
    }
}
