package ai.svontai.graph;

import org.jspecify.annotations.Nullable;

/** Refusals that our own settings cause: no business is to blame, and the same request works once they are mended. */
final class OurSettings {

    private OurSettings() {}

    static boolean areToBlame(GraphException refusal) {
        return advice(refusal) != null;
    }

    /** What to check; nothing where our settings are not to blame. */
    static @Nullable String advice(GraphException refusal) {
        return switch (refusal.code()) {
            case 3 -> "check in Meta's dashboard what the app META_APP_ID is allowed";
            case 104 -> "check META_APP_SECRET";
            case 2500 -> "check GRAPH_API_VERSION";
            default -> null;
        };
    }
}
