package ai.svontai.tenant;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which doors are open, and that all others ask for a token: the rules stand in {@link DoorRules}. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private final ProblemAnswers problems;

    Doors(ProblemAnswers problems) {
        this.problems = problems;
    }

    /** A chain of its own: whoever comes here with a token of another kind must not be turned away for it. */
    @Bean
    @Order(1)
    SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(DoorRules.OPEN.toArray(String[]::new)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain callbackDoor(HttpSecurity http, Limits limits) throws Exception {
        var callback = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, DoorRules.CALLBACK);
        return stateless(http.securityMatcher(callback))
                .addFilterBefore(new Knocks(limits, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Whoever looks inside needs no tenant. */
    @Bean
    @Order(3)
    SecurityFilterChain insideDoors(HttpSecurity http) throws Exception {
        return forTokens(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Caller.OPERATIONS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain doorsForTenants(HttpSecurity http, TenantSettings settings, TokenReader reader, Limits limits)
            throws Exception {
        return forTokens(http)
                .cors(cors -> dashboards(cors, settings.dashboardOrigins()))
                .addFilterAfter(new Reception(reader, limits, problems), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    DoorRules.ALL.forEach(rule -> requests.requestMatchers(rule).access(opensBy(rule)));
                    requests.anyRequest().authenticated();
                })
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> opensBy(DoorRule rule) {
        var permission = rule.permission().toString();
        return (caller, request) -> caller.get().getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(held ->
                                held.equals(permission) || (rule.isForOperations() && held.equals(Caller.OPERATIONS)))
                ? new AuthorizationDecision(true)
                : new MissingPermission(rule.permission());
    }

    /** A browser's question whether it may call comes without a token. */
    private static void dashboards(CorsConfigurer<HttpSecurity> cors, List<String> origins) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowCredentials(true);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of("Authorization", "Content-Type", "X-Tenant-ID", "Idempotency-Key"));
        allowed.setExposedHeaders(List.of("Retry-After", "WWW-Authenticate"));
        allowed.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        source.registerCorsConfiguration("/operator/**", allowed);
        cors.configurationSource(source);
    }

    private HttpSecurity forTokens(HttpSecurity http) throws Exception {
        return stateless(http)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }

    /**
     * Takes headers and parameters as they come. The firewall refuses a strange one only when somebody reads it, which is
     * in a route, where the refusal would become a 500 instead of the route's own answer. Paths stay as strict as ever.
     */
    @Bean
    HttpFirewall patientFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /** No cookie carries anybody's identity, so there is no session to forge a request in. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable);
    }

    /** Runs the HTTP routes of Camel, which picks an executor of this type: so a route knows its caller. */
    @Bean
    DelegatingSecurityContextAsyncTaskExecutor httpRouteExecutor() {
        return new DelegatingSecurityContextAsyncTaskExecutor(new VirtualThreadTaskExecutor("http-route-"));
    }
}
