package ai.svontai.graph;

import org.jspecify.annotations.Nullable;

/** Refusals that our own settings cause: no business is to blame, and the same request works once they are mended. */
final class OurSettings {

    private static final int INVALID_PARAMETER = 100;

    private OurSettings() {}

    static boolean areToBlame(int code, @Nullable String message) {
        return advice(code, message) != null;
    }

    /** What to check; nothing where our settings are not to blame. */
    static @Nullable String advice(int code, @Nullable String message) {
        return switch (code) {
            case 3 -> "check in Meta's dashboard what the app META_APP_ID is allowed";
            case 104 -> "check META_APP_SECRET";
            case 2500 -> "check GRAPH_API_VERSION";
            case INVALID_PARAMETER -> isOfTheProof(message) ? "check META_APP_SECRET" : null;
            default -> null;
        };
    }

    /** The proof is made from the app's secret; no code of its own tells that it is wrong or missing. */
    private static boolean isOfTheProof(@Nullable String message) {
        return message != null && message.contains("appsecret_proof");
    }
}
