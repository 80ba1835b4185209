package ai.svontai.simulator;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meta says no: a Graph error with the HTTP status, the code and the words that Meta uses. */
class GraphRefusal extends RuntimeException {

    /** The subcode for a token that nobody has, or has any more. */
    static final int LOGGED_OUT = 467;

    private static final Map<Integer, String> REVOCATIONS = Map.of(
            458,
            "The user has not authorized the application.",
            459,
            "You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
            460,
            "The session has been invalidated because the user changed their password or Facebook has changed the"
                    + " session for security reasons.",
            463,
            "Session has expired.",
            464,
            "Sessions for the user are not allowed because the user is not a confirmed user.",
            LOGGED_OUT,
            "The session is invalid because the user logged out.");

    private final int httpStatus;
    private final int code;
    private final @Nullable Integer subcode;
    private final @Nullable String details;

    GraphRefusal(int httpStatus, int code, @Nullable Integer subcode, String message, @Nullable String details) {
        super(message, null, false, false);
        this.httpStatus = httpStatus;
        this.code = code;
        this.subcode = subcode;
        this.details = details;
    }

    static GraphRefusal noToken() {
        return new GraphRefusal(
                403, 200, null, "Provide valid app ID", "The request has no header Authorization with a Bearer token");
    }

    static GraphRefusal wrongToken() {
        return revokedToken(LOGGED_OUT);
    }

    static GraphRefusal revokedToken(int subcode) {
        var reason = REVOCATIONS.getOrDefault(subcode, "The session is invalid.");
        return new GraphRefusal(
                401, 190, subcode, "Error validating access token: " + reason, "The access token is not valid");
    }

    static GraphRefusal unknownPath(String path) {
        return new GraphRefusal(
                400, 2500, null, "Unknown path components: " + path, "The version or the path does not exist");
    }

    static GraphRefusal unknownObject(String id, String method) {
        return new GraphRefusal(
                400,
                100,
                33,
                "Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing "
                        + "permissions, or does not support this operation.",
                "The id is unknown or the token may not use it");
    }

    static GraphRefusal invalidParameter(String details) {
        return new GraphRefusal(400, 100, null, "(#100) Invalid parameter", details);
    }

    static GraphRefusal missingParameter(String details) {
        return new GraphRefusal(400, 131008, null, "(#131008) Required parameter is missing", details);
    }

    static GraphRefusal wrongValue(String details) {
        return new GraphRefusal(400, 131009, null, "(#131009) Parameter value is not valid", details);
    }

    static GraphRefusal throughputReached() {
        return new GraphRefusal(
                400, 130429, null, "(#130429) Rate limit hit", "Cloud API message throughput has been reached");
    }

    static GraphRefusal pairRateReached() {
        return new GraphRefusal(
                400,
                131056,
                null,
                "(#131056) (Business Account, Consumer Account) pair rate limit hit",
                "Message failed to send because there were too many messages sent from this phone number to the same "
                        + "phone number in a short period of time");
    }

    static GraphRefusal windowClosed() {
        var problem = WebhookBody.Problem.REENGAGEMENT;
        var message = "(#" + problem.code() + ") " + problem.message();
        return new GraphRefusal(
                400, problem.code(), null, message, problem.errorData().details());
    }

    static GraphRefusal noSuchTemplate(String name, String language) {
        return new GraphRefusal(
                404,
                132001,
                null,
                "(#132001) Template name does not exist in the translation",
                "template name (" + name + ") does not exist in " + language);
    }

    static GraphRefusal pausedTemplate(String name) {
        return new GraphRefusal(400, 132015, null, "(#132015) Template is Paused", "template (" + name + ") is paused");
    }

    static GraphRefusal disabledTemplate(String name) {
        return new GraphRefusal(
                400, 132016, null, "(#132016) Template is Disabled", "template (" + name + ") is disabled");
    }

    static GraphRefusal wrongNumberOfParameters(String details) {
        return new GraphRefusal(
                400,
                132000,
                null,
                "(#132000) Number of parameters does not match the expected number of params",
                details);
    }

    static GraphRefusal wrongKindOfParameter(String details) {
        return new GraphRefusal(
                400, 132012, null, "(#132012) Parameter format does not match format in the created template", details);
    }

    static GraphRefusal templateExists(Template template) {
        return new GraphRefusal(
                400,
                100,
                2388024,
                "(#100) Invalid parameter",
                "There is already content in " + template.language() + " for the template " + template.name());
    }

    static GraphRefusal nothingToDelete(String name) {
        return new GraphRefusal(
                400, 100, 2593002, "(#100) Invalid parameter", "Message template " + name + " was not found");
    }

    static GraphRefusal staleCursor() {
        return new GraphRefusal(
                400,
                131059,
                null,
                "(#131059) Invalid cursor",
                "The paging cursor has expired: begin at the first page");
    }

    static GraphRefusal by(Mishap mishap) {
        var code = mishap.code() == null ? 131000 : mishap.code();
        var message = mishap.message() == null ? "(#" + code + ") Something went wrong" : mishap.message();
        var details = mishap.details() == null ? "A mishap of the simulator" : mishap.details();
        return new GraphRefusal(mishap.httpStatus(), code, null, message, details);
    }

    int httpStatus() {
        return httpStatus;
    }

    int code() {
        return code;
    }

    /** The body of the answer. */
    Body body(String traceId) {
        var data = details == null ? null : new Data("whatsapp", details);
        return new Body(new Failure(String.valueOf(getMessage()), "OAuthException", code, subcode, data, traceId));
    }

    record Body(Failure error) {}

    record Failure(
            String message,
            String type,
            int code,
            @Nullable Integer errorSubcode,
            @Nullable Data errorData,
            String fbtraceId) {}

    record Data(String messagingProduct, String details) {}
}
