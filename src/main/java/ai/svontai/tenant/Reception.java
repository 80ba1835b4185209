package ai.svontai.tenant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Receives everybody with a good token: finds out for which tenant he calls, and slows down whoever calls too often. */
class Reception extends OncePerRequestFilter {

    private static final String HEADER = "X-Tenant-ID";

    private final TokenReader reader;
    private final Limits limits;
    private final ProblemAnswers problems;

    Reception(TokenReader reader, Limits limits, ProblemAnswers problems) {
        this.reader = reader;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var known = reader.read(token, Collections.list(request.getHeaders(HEADER)));
            SecurityContextHolder.setContext(new SecurityContextImpl(known));
        } catch (Refused refused) {
            if (admits(null, token, response)) {
                problems.refuse(response, refused);
            }
            return;
        }
        var known = (Known) SecurityContextHolder.getContext().getAuthentication();
        if (admits(known.tenant(), token, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean admits(@Nullable TenantId tenant, JwtAuthenticationToken token, HttpServletResponse response)
            throws IOException {
        var wait = limits.caller(tenant + " " + token.getName());
        if (wait.isPresent()) {
            problems.slowDown(response, "caller", wait.get());
        }
        return wait.isEmpty();
    }
}
