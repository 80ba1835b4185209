package ai.svontai.token;

import java.util.UUID;

/**
 * Once through all rows, batch by batch, in the order of their owners.
 *
 * @param table what is gone through now
 * @param after the last owner that was seen
 * @param done how many rows have another key now
 * @param unopenable how many did not open, and were left
 */
record RekeyRound(Table table, UUID afterTenant, UUID after, String afterKind, int done, int unopenable) {

    private static final UUID FIRST = new UUID(0, 0);

    /** Where secrets are. */
    enum Table {
        ACCESS_TOKEN,
        SECRET,
        NONE
    }

    static RekeyRound begin() {
        return new RekeyRound(Table.ACCESS_TOKEN, FIRST, FIRST, "", 0, 0);
    }

    boolean isMore() {
        return table != Table.NONE;
    }

    RekeyRound upTo(UUID lastTenant, UUID last, String lastKind, int moreDone, int moreUnopenable) {
        return new RekeyRound(table, lastTenant, last, lastKind, done + moreDone, unopenable + moreUnopenable);
    }

    RekeyRound nextTable() {
        var next = table == Table.ACCESS_TOKEN ? Table.SECRET : Table.NONE;
        return new RekeyRound(next, FIRST, FIRST, "", done, unopenable);
    }
}
