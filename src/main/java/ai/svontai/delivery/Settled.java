package ai.svontai.delivery;

import ai.svontai.broker.Rung;
import ai.svontai.conversation.Bell;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a try asks for.
 *
 * @param ringsNow whether the conversation has more to send
 * @param rung after which to wake it again
 * @param letter what is to be buried
 * @param refreshes the account whose templates are to be fetched again
 */
public record Settled(
        Bell bell,
        boolean ringsNow,
        @Nullable Rung rung,
        @Nullable SendLetter letter,
        @Nullable UUID refreshes) {

    static Settled nothing(Bell bell) {
        return new Settled(bell, false, null, null, null);
    }

    static Settled ring(Bell bell, boolean rings) {
        return new Settled(bell, rings, null, null, null);
    }

    static Settled after(Bell bell, Rung rung) {
        return new Settled(bell, false, rung, null, null);
    }

    Settled bury(SendLetter what) {
        return new Settled(bell, ringsNow, rung, what, refreshes);
    }

    Settled refresh(UUID account) {
        return new Settled(bell, ringsNow, rung, letter, account);
    }

    public boolean isLater() {
        return rung != null;
    }

    public boolean isBuried() {
        return letter != null;
    }

    public boolean isStale() {
        return refreshes != null;
    }
}
