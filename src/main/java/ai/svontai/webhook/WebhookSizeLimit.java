package ai.svontai.webhook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a webhook before anything else does, and no more of it than Meta ever sends: neither Tomcat nor Camel limits
 * the body of such a request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebhookSizeLimit extends OncePerRequestFilter {

    private static final String TOO_LARGE = "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413}";

    private final int mostBytes;

    WebhookSizeLimit(WebhookSettings settings) {
        mostBytes = Math.toIntExact(settings.mostBytes().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !("/webhooks/whatsapp".equals(request.getServletPath())
                        || "/whatsapp/webhook".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > mostBytes) {
            refuse(response);
            return;
        }
        var body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            refuse(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("application/problem+json");
        response.setHeader("Connection", "close"); // what is left of the body is not worth reading
        response.getWriter().write(TOO_LARGE);
    }
}
