package ai.svontai.simulator;

import org.jspecify.annotations.Nullable;

/** The AI provider says no, in the shape of OpenAI's errors. */
class AiRefusal extends RuntimeException {

    private final int httpStatus;
    private final @Nullable String code;

    private AiRefusal(int httpStatus, @Nullable String code, String message) {
        super(message, null, false, false);
        this.httpStatus = httpStatus;
        this.code = code;
    }

    static AiRefusal invalidRequest(String message) {
        return new AiRefusal(400, null, message);
    }

    static AiRefusal by(Mishap mishap) {
        var code = mishap.code() == null ? null : String.valueOf(mishap.code());
        var message = mishap.message() == null ? "A mishap of the simulator" : mishap.message();
        return new AiRefusal(mishap.httpStatus(), code, message);
    }

    int httpStatus() {
        return httpStatus;
    }

    Body body() {
        return new Body(new Failure(String.valueOf(getMessage()), type(), code));
    }

    private String type() {
        return switch (httpStatus) {
            case 401 -> "authentication_error";
            case 429 -> "rate_limit_error";
            default -> httpStatus >= 500 ? "server_error" : "invalid_request_error";
        };
    }

    record Body(Failure error) {}

    record Failure(String message, String type, @Nullable String code) {}
}
