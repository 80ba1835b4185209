package ai.svontai.deadletter;

import java.util.List;

/**
 * Letters that were put on their way together.
 *
 * @param remaining how many more fit the filter and still wait
 */
public record ReplayBatch(List<Replay> replays, long remaining) {

    public Answer answer() {
        return new Answer(replays.size(), remaining);
    }

    /** How many are on their way, and how many still wait. */
    public record Answer(int replayed, long remaining) {}
}
