package ai.svontai.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which doors are open, and that all others ask for a token. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Meta proves itself by its signature; the simulator exists only where Meta does not. */
    private static final String[] OPEN = {
        "/webhooks/whatsapp",
        "/whatsapp/webhook",
        "/actuator/health",
        "/actuator/health/**",
        "/simulator",
        "/simulator/**"
    };

    /** A chain of its own: whoever comes here with a token of another kind must not be turned away for it. */
    @Bean
    @Order(1)
    SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(OPEN))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorsForTokens(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority("SCOPE_operations")
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
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

    @Bean
    JwtDecoder jwtDecoder(TenantSettings settings) {
        return NimbusJwtDecoder.withSecretKey(
                        new SecretKeySpec(settings.jwtSecret().getBytes(UTF_8), "HmacSHA256"))
                .build();
    }

    /** Runs the HTTP routes of Camel, which picks an executor of this type: so a route knows its caller. */
    @Bean
    DelegatingSecurityContextAsyncTaskExecutor httpRouteExecutor() {
        return new DelegatingSecurityContextAsyncTaskExecutor(new VirtualThreadTaskExecutor("http-route-"));
    }
}
