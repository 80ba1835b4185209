package ai.svontai.graph;

/**
 * Sorts Meta's error codes by what to do next. Only the code decides: throttles come as HTTP 400, and titles change.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">Meta:
 *     error codes</a>
 */
final class GraphErrors {

    private GraphErrors() {}

    /**
     * @param code Meta's {@code error.code}, or the HTTP status where the answer has no error object
     * @param isTransient Meta's {@code error.is_transient}
     */
    static GraphException classify(int httpStatus, int code, boolean isTransient, String message) {
        return switch (code) {
            case 1, 2, 408, 131000, 131016, 131057, 133004, 133015, 134101, 2494100 ->
                new GraphUnavailable(code, message);
            case 4, 17, 32, 341, 429, 613, 80007, 80008, 130429, 131048, 131049, 131056, 131064, 132069, 133016 ->
                new GraphThrottled(code, message);
            case 0, 3, 10, 102, 104, 190, 2500, 131005 -> new TokenRejected(code, message);
            case 131047 -> new WindowClosed(code, message);
            case 33, 368, 130497, 131031, 131037, 131042, 131044, 131045, 133010, 134011, 139200 ->
                new AccountBlocked(code, message);
            case 131063, 134100, 134102 -> new TemplateRejected(code, message);
            default -> byRange(httpStatus, code, isTransient, message);
        };
    }

    private static GraphException byRange(int httpStatus, int code, boolean isTransient, String message) {
        if (code >= 200 && code < 300) {
            return new TokenRejected(code, message); // a permission is missing or was taken back
        }
        if (code >= 132000 && code < 132100) {
            return new TemplateRejected(code, message);
        }
        return isTransient || httpStatus >= 500
                ? new GraphUnavailable(code, message)
                : new RequestRejected(code, message);
    }
}
