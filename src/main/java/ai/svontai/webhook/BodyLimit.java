package ai.svontai.webhook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a request brings before Camel does, and no more of it than there can be: neither Tomcat nor Camel limits a
 * body, whatever the method, and Camel inflates what is compressed. Whoever needs a token for a door has shown it by then.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int API_BYTES =
            4 * 1024 * 1024; // an edited dead letter: Meta's largest webhook, and its quotes

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> METAS_DOORS = Set.of("/webhooks/whatsapp", "/whatsapp/webhook");

    private static final String TOO_LARGE = "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413}";
    private static final String ENCODED =
            "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415,"
                    + "\"detail\":\"Send the body as it is, without Content-Encoding.\"}";

    private final int webhookBytes;

    BodyLimit(WebhookSettings settings) {
        webhookBytes = Math.toIntExact(settings.mostBytes().toBytes());
    }

    /** The simulator exists only where Meta does not, and reads forms. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/simulator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEncoded(request)) {
            response.setHeader("Accept-Encoding", "identity");
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, ENCODED);
            return;
        }
        var isWebhook = isWebhook(request);
        var most = isWebhook ? webhookBytes : WITH_BODY.contains(request.getMethod()) ? API_BYTES : 0;
        if (request.getContentLengthLong() > most) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
            return;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
            return;
        }
        chain.doFilter(isWebhook ? new UntypedRequest(request, body) : new ReadRequest(request, body), response);
    }

    private static boolean isWebhook(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && METAS_DOORS.contains(request.getServletPath());
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Content-Encoding")).stream()
                .anyMatch(encoding -> !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip()));
    }

    private static void refuse(HttpServletResponse response, int status, String problem) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Connection", "close"); // what is left of the body is not worth reading
        response.getWriter().write(problem);
    }
}
