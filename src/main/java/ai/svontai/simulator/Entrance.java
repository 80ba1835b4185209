package ai.svontai.simulator;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets into the Graph whoever knows its version and holds a token for what is asked for. */
@Component
@Profile("simulator")
class Entrance {

    /** Where the Graph is. */
    static final String BASE = "/simulator/graph";

    /** The parameter in which Meta takes a token, too. */
    static final String TOKEN_PARAMETER = "access_token";

    private static final Pattern VERSION = Pattern.compile("v\\d+\\.0");
    private static final String BEARER = "Bearer ";

    private final BusinessNumbers numbers;

    Entrance(BusinessNumbers numbers) {
        this.numbers = numbers;
    }

    BusinessNumber number(String phoneNumberId, HttpServletRequest request) {
        return first(
                number -> number.phoneNumberId().equals(phoneNumberId),
                GraphRefusal.unknownObject(phoneNumberId, request.getMethod()),
                request);
    }

    /** A number of that WABA: its token opens the WABA as well. */
    BusinessNumber waba(String wabaId, HttpServletRequest request) {
        return first(
                number -> number.wabaId().equals(wabaId),
                GraphRefusal.unknownObject(wabaId, request.getMethod()),
                request);
    }

    static GraphRefusal unknownPath(HttpServletRequest request) {
        return GraphRefusal.unknownPath(path(request));
    }

    /** The first part of the path, whether it is a version or not. */
    static String version(HttpServletRequest request) {
        var segments = path(request).split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    private BusinessNumber first(Predicate<BusinessNumber> asked, GraphRefusal unknown, HttpServletRequest request) {
        if (!VERSION.matcher(version(request)).matches()) {
            throw unknownPath(request);
        }
        var token = token(request);
        var opened = numbers.all().stream()
                .filter(number -> number.accessToken().equals(token))
                .toList();
        if (opened.isEmpty()) {
            throw GraphRefusal.wrongToken();
        }
        var found = opened.stream().filter(asked).toList();
        return good(found.isEmpty() ? opened : found).stream()
                .filter(asked)
                .findFirst()
                .orElseThrow(() -> unknown);
    }

    /** Those whose token is not revoked. */
    private List<BusinessNumber> good(List<BusinessNumber> opened) {
        var good = opened.stream()
                .filter(number -> numbers.revocation(number).isEmpty())
                .toList();
        if (good.isEmpty()) {
            throw GraphRefusal.revokedToken(opened.stream()
                    .map(numbers::revocation)
                    .flatMapToInt(OptionalInt::stream)
                    .findFirst()
                    .orElse(GraphRefusal.LOGGED_OUT));
        }
        return good;
    }

    private static String token(HttpServletRequest request) {
        var authorization = request.getHeader(AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        var parameter = request.getParameter(TOKEN_PARAMETER);
        if (parameter == null) {
            throw GraphRefusal.noToken();
        }
        return parameter;
    }

    private static String path(HttpServletRequest request) {
        var uri = request.getRequestURI();
        return uri.substring(uri.indexOf(BASE) + BASE.length());
    }
}
