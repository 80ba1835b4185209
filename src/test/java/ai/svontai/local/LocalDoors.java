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
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands out tokens of two demo tenants, and says how to begin. No production jar has this class. */
class LocalDoors {

    /** The tenant of {@code demo/businesses.yaml}. */
    private static final UUID DEMO = UUID.fromString("11111111-1111-4111-8111-111111111111");

    /** A shop that has no number yet. */
    private static final UUID NEW = UUID.fromString("22222222-2222-4222-8222-222222222222");

    private static final Map<String, UUID> TENANTS = Map.of("demo", DEMO, "new", NEW);

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
                .GET("/local/token", request -> token(request, tokens))
                .build();
    }

    private static ServerResponse token(ServerRequest request, LocalTokens tokens) {
        var tenant = TENANTS.get(request.param("tenant").orElse("demo"));
        if (tenant == null) {
            return ServerResponse.badRequest().body(Map.of("detail", "tenant is demo or new."));
        }
        var role = request.param("role").orElse("owner");
        return ServerResponse.ok()
                .body(Map.of("token", tokens.of(tenant, "local " + role, role), "tenant_id", tenant, "role", role));
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

            A token for the API, of the shop or (new) of one without a number, as its owner, agent or viewer:
              curl -s 'http://localhost:%1$d/local/token?tenant=demo&role=owner'
            Connect a number as a new shop would:
              http://localhost:%1$d/connect#%2$s
            ------------------------------------------------------------------------
            """.formatted(port, tokens.of(NEW)));
        };
    }
}
