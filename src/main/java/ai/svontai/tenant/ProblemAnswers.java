package ai.svontai.tenant;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Refuses callers with problems (RFC 9457) that say what to do and nothing about what is behind the door. A missing or
 * bad token is always a 401, at which dashboards fetch a new one.
 */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long ISSUER_MAY_BE_BACK = 10; // seconds, as IssuerKeys asks again

    private final Limits limits;
    private final TokenReader reader;
    private final ObjectProvider<MeterRegistry> meters;

    ProblemAnswers(Limits limits, TokenReader reader, ObjectProvider<MeterRegistry> meters) {
        this.limits = limits;
        this.reader = reader;
        this.meters = meters;
    }

    /** Good tokens are never slowed by the bad ones of the same address, which may be a whole office's. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof KeysUnreachable) {
            count("issuer");
            response.setHeader("Retry-After", Long.toString(ISSUER_MAY_BE_BACK));
            answer(
                    response,
                    503,
                    "Your token cannot be checked just now, as its issuer does not answer. Try again soon.");
            return;
        }
        if (failure instanceof OAuth2AuthenticationException) {
            var wait = limits.badToken(request.getRemoteAddr());
            if (wait.isPresent()) {
                slowDown(response, "address", wait.get());
                return;
            }
        }
        count("token");
        response.setHeader("WWW-Authenticate", "Bearer");
        answer(response, 401, "Send a valid token in the header Authorization: Bearer <token>.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        count("permission");
        var missing = failure instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof MissingPermission permission
                ? permission.permission()
                : null;
        answer(response, 403, missing == null ? "This token does not open this door." : advice(missing));
    }

    private String advice(Permission missing) {
        return "This needs the permission %s. The token has it by its claim permissions or scope, or by one of the roles: %s."
                .formatted(missing, String.join(", ", reader.rolesWith(missing)));
    }

    void refuse(HttpServletResponse response, Refused refused) throws IOException {
        count("tenant");
        answer(response, refused.status(), String.valueOf(refused.getMessage()));
    }

    void slowDown(HttpServletResponse response, String who, long seconds) throws IOException {
        count("limit-" + who);
        response.setHeader("Retry-After", Long.toString(seconds));
        answer(response, 429, "Too many requests in a minute. Try again in %d seconds.".formatted(seconds));
    }

    private void count(String reason) {
        meters.ifAvailable(registry ->
                registry.counter("svontai.refusals", "reason", reason).increment());
    }

    static void answer(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        var problem = new LinkedHashMap<String, Object>(Map.of("type", "about:blank"));
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", detail);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
