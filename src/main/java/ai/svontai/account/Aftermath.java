package ai.svontai.account;

import java.util.List;

/**
 * What is left to do when an account's news are kept.
 *
 * @param isArrival whether a business has let us at a WABA, for which a sign-up may wait
 * @param gone accounts that are ours no more, told again each time that Meta tells it again
 * @param alarms told once
 */
public record Aftermath(boolean isArrival, List<Account> gone, List<Alarm> alarms) {

    public Aftermath {
        gone = List.copyOf(gone);
        alarms = List.copyOf(alarms);
    }

    /** Whether there are accounts that are gone. */
    public boolean isLoss() {
        return !gone.isEmpty();
    }
}
