package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How statuses are told.
 *
 * @param batch at most so many in one webhook, 1 to 1000
 */
record Reporting(Statuses statuses, int batch) {

    static final Reporting DEFAULT = new Reporting(Statuses.ALL, 1);

    /** As many as Meta puts into one webhook. */
    static final int LARGEST_BATCH = 1000;

    /** Whether there are any. */
    enum Statuses {
        ALL,
        NONE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Statuses> of(String word) {
            return Arrays.stream(values())
                    .filter(statuses -> statuses.word().equals(word))
                    .findFirst();
        }
    }
}
