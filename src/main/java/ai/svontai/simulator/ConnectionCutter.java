package ai.svontai.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Closes a connection without a single byte of an answer. The Servlet API has no word for that, Tomcat's connector has;
 * a valve is where Tomcat hands out the connector's own response.
 */
@Component
@Profile("simulator")
class ConnectionCutter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SCISSORS = ConnectionCutter.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new ScissorsValve());
    }

    static void cut(HttpServletRequest request) {
        if (request.getAttribute(SCISSORS) instanceof Runnable scissors) {
            scissors.run();
        }
    }

    private static final class ScissorsValve extends ValveBase {

        private static final boolean ASYNC_SUPPORTED = true;

        ScissorsValve() {
            super(ASYNC_SUPPORTED);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable scissors = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            request.setAttribute(SCISSORS, scissors);
            getNext().invoke(request, response);
        }
    }
}
