package ai.svontai.graph;

import java.time.Duration;

/**
 * Sorts Meta's error codes by what to do next. Only the code decides: throttles come as HTTP 400, and titles change. The
 * same codes come in answers and, later, in {@code failed} statuses. {@link OurSettings} knows the one exception.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">Meta:
 *     error codes</a>
 */
public final class GraphErrors {

    private GraphErrors() {}

    /**
     * What to do about a code.
     *
     * @param code Meta's {@code error.code}
     */
    public static GraphFailure sort(int code) {
        return switch (code) {
            case 3, 104, 2500 -> GraphFailure.RETRY; // our own settings: see OurSettings
            case 1, 2, 131000, 131016, 131057, 132069, 133004, 133015, 134101, 2494100 -> GraphFailure.RETRY;
            case 130429 -> GraphFailure.THROTTLED_NUMBER;
            case 131056 -> GraphFailure.THROTTLED_PAIR;
            case 80007, 80008 -> GraphFailure.THROTTLED_WABA;
            case 4, 17, 32, 341, 613 -> GraphFailure.THROTTLED_APP;
            case 131048, 131049, 131064, 133016 -> GraphFailure.LIMITED;
            case 0, 10, 102, 190, 131005 -> GraphFailure.TOKEN;
            case 131047 -> GraphFailure.WINDOW;
            case 33, 368, 130497, 131031, 131037, 131042, 131044, 131045, 133000, 133005, 133006, 133008, 133009 ->
                GraphFailure.ACCOUNT;
            case 133010, 134011, 138024, 138025, 139200, 141002 -> GraphFailure.ACCOUNT;
            case 2388001, 2388012, 2388091, 2388093, 2388103 -> GraphFailure.ACCOUNT; // the number is moving
            case 131063, 134100, 134102, 2388019, 2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299 ->
                GraphFailure.TEMPLATE;
            case 130403, 130472, 131020, 131021, 131026, 131030, 131041, 131050, 131051, 131052, 131053 ->
                GraphFailure.PERMANENT;
            case 131055, 131059, 131060, 131062, 135000, 137000 -> GraphFailure.PERMANENT;
            default -> byRange(code);
        };
    }

    /**
     * How long to leave it alone at least, where Meta names a time.
     *
     * @return zero where it does not
     */
    public static Duration patience(int code) {
        return switch (code) {
            case 131057 -> Duration.ofSeconds(10);
            case 133015 -> Duration.ofMinutes(5);
            case 134101 -> Duration.ofMinutes(10);
            case 132069 -> Duration.ofHours(1);
            default -> Duration.ZERO;
        };
    }

    /** Whether a code of {@link GraphFailure#ACCOUNT} speaks of this message only: the account's others may go. */
    public static boolean isOfOneMessage(int code) {
        return switch (code) {
            case 130497, 131044, 134011, 139200 -> true; // the customer's country, calls, payments, direct sends
            default -> false;
        };
    }

    private static GraphFailure byRange(int code) {
        if (code >= 200 && code < 300) {
            return GraphFailure.TOKEN; // a permission is missing or was taken back
        }
        if (code >= 132000 && code < 132100) {
            return GraphFailure.TEMPLATE;
        }
        return code >= 131200 && code < 131300 ? GraphFailure.PERMANENT : GraphFailure.FAULT;
    }

    /** An answer with Meta's error object. */
    static GraphFailure sort(int httpStatus, int code, boolean isTransient) {
        var failure = sort(code);
        return failure == GraphFailure.FAULT && (isTransient || httpStatus >= 500) ? GraphFailure.RETRY : failure;
    }

    /** An answer without one: not Meta's Graph API speaks, but something in front of it. */
    static GraphFailure sortStatus(int httpStatus) {
        return switch (httpStatus) {
            case 401 -> GraphFailure.FAULT; // only Graph's own answer says anything about a token
            case 408, 502, 504 -> GraphFailure.UNCERTAIN; // it may have passed the request on
            case 429 -> GraphFailure.THROTTLED_APP;
            default -> httpStatus >= 500 ? GraphFailure.RETRY : GraphFailure.FAULT;
        };
    }
}
