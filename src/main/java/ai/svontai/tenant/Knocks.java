package ai.svontai.tenant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down who tries his luck at a door that needs no token. */
class Knocks extends OncePerRequestFilter {

    private final Limits limits;
    private final ProblemAnswers problems;

    Knocks(Limits limits, ProblemAnswers problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.knock(request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.slowDown(response, "address", wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
