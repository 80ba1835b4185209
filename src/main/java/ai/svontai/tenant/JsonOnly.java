package ai.svontai.tenant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API takes JSON in UTF-8. Camel would take a form apart before a route sees it, and fail on a charset that does not
 * exist; {@code curl -d} says that everything is a form.
 */
@Component
class JsonOnly extends OncePerRequestFilter {

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getHeader("Content-Type");
        return type == null
                || !request.getServletPath().startsWith("/api/")
                || JSON.matcher(type).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemAnswers.answer(
                response,
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                "Send JSON in UTF-8, under Content-Type: application/json.");
    }
}
