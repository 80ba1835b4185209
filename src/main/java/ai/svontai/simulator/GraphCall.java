package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A call of the Graph: a request of its own, or a part of a batch.
 *
 * @param path without the query, beginning with the version
 * @param parameters those of the query, of a form and the members of a JSON object, which Meta does not tell apart
 * @param bearer the token in the header
 * @param queryKeys what the query of the real request has, by name
 */
record GraphCall(
        String method,
        String path,
        Map<String, String> parameters,
        @Nullable String bearer,
        Set<String> queryKeys) {

    /** The parameter in which Meta takes a token, too. */
    static final String TOKEN_PARAMETER = "access_token";

    /** Where the Graph is. */
    static final String BASE = "/simulator/graph";

    private static final List<String> INHERITED = List.of(TOKEN_PARAMETER, Proof.PARAMETER);
    private static final String BEARER = "Bearer ";

    /** Reads the body unless it is a form, which is among the parameters already. */
    static GraphCall of(HttpServletRequest request) {
        try {
            return of(request, isForm(request) ? null : request.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GraphCall of(HttpServletRequest request, byte @Nullable [] body) {
        var parameters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        var json = body == null ? null : MetaJson.object(body);
        if (json != null) {
            json.properties()
                    .forEach(member -> parameters.put(
                            member.getKey(),
                            member.getValue().isValueNode()
                                    ? member.getValue().asText()
                                    : member.getValue().toString()));
        }
        return new GraphCall(
                request.getMethod(), pathOf(request), Map.copyOf(parameters), bearer(request), queryKeys(request));
    }

    /** A part of this batch: what it does not say itself, it has from the batch. */
    GraphCall part(String method, String relativeUrl, String body) {
        var url = UriComponentsBuilder.fromUriString(relativeUrl.startsWith("/") ? relativeUrl : "/" + relativeUrl)
                .query(body)
                .build();
        var own = new LinkedHashMap<String, String>();
        var ownToken = url.getQueryParams().containsKey(TOKEN_PARAMETER);
        if (!ownToken) {
            INHERITED.stream().filter(this::has).forEach(name -> own.put(name, parameter(name)));
        }
        url.getQueryParams().toSingleValueMap().forEach((name, value) -> own.put(name, decoded(value)));
        var path = String.valueOf(url.getPath());
        var versioned = path.startsWith("/" + version() + "/") ? path : "/" + version() + path;
        return new GraphCall(method, versioned, Map.copyOf(own), ownToken ? null : bearer, Set.of());
    }

    /** The first part of the path, whether it is a version or not. */
    String version() {
        return segment(path, 1);
    }

    /** What is asked for: an id, or a word such as debug_token; empty if there is nothing. */
    String object() {
        return segment(path, 2);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Empty if it is not there. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The token of the header, or else of the parameter. */
    Optional<String> token() {
        return bearer == null ? Optional.ofNullable(parameters.get(TOKEN_PARAMETER)) : Optional.of(bearer);
    }

    static String versionOf(HttpServletRequest request) {
        return segment(pathOf(request), 1);
    }

    static String pathOf(HttpServletRequest request) {
        var uri = request.getRequestURI();
        return uri.substring(uri.indexOf(BASE) + BASE.length());
    }

    private static String segment(String path, int index) {
        var segments = path.split("/", -1);
        return segments.length > index ? segments[index] : "";
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        var authorization = request.getHeader(AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : null;
    }

    private static Set<String> queryKeys(HttpServletRequest request) {
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
        return new TreeSet<>(query.getQueryParams().keySet());
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : URLDecoder.decode(value, UTF_8);
    }
}
