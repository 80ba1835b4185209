package ai.svontai.local;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands out tokens of the demo tenant, and says how to begin. No production jar has this class. */
class LocalDoors {

    /** The tenant of {@code demo/businesses.yaml}. */
    private static final UUID TENANT = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Bean
    LocalTokens localTokens(Environment environment) {
        return new LocalTokens(environment.getRequiredProperty("svontai.tenant.jwt-secret"));
    }

    @Bean
    @Order(0)
    SecurityFilterChain localDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/token")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> localToken(LocalTokens tokens) {
        return RouterFunctions.route()
                .GET(
                        "/local/token",
                        request -> ServerResponse.ok().body(Map.of("token", tokens.of(TENANT), "tenant_id", TENANT)))
                .build();
    }

    @Bean
    @SuppressWarnings("SystemOut") // the reader has asked for it
    ApplicationListener<ApplicationReadyEvent> welcome(LocalTokens tokens) {
        return ready -> {
            var context = (ServletWebServerApplicationContext) ready.getApplicationContext();
            var port = context.getWebServer().getPort();
            System.out.println("""

            ------------------------------------------------------------------------
            SvontAi WhatsApp is ready at http://localhost:%1$d
            Meta and the AI are simulated: http://localhost:%1$d/simulator

            Write to the shop as a customer, and read the phone two seconds later:
              curl -s -H 'Content-Type: application/json' -d '{"text":"Kargo ücreti ne kadar?"}' http://localhost:%1$d/simulator/customers/905551112233/messages
              curl -s http://localhost:%1$d/simulator/customers/905551112233/messages

            A token of the demo tenant, also at http://localhost:%1$d/local/token:
              %2$s
            ------------------------------------------------------------------------
            """.formatted(port, tokens.of(TENANT)));
        };
    }
}
