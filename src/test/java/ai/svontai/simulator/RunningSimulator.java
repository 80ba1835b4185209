package ai.svontai.simulator;

import java.io.IOException;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The simulator alone on a free port, with a receiver of its webhooks.
 *
 * @param service stands for the service that the webhooks go to
 */
record RunningSimulator(ConfigurableApplicationContext context, WebhookReceiver service, SimulatorClient client)
        implements AutoCloseable {

    /** Without the window: few of these tests let the customer write first. */
    static RunningSimulator start() throws IOException {
        var service = new WebhookReceiver();
        var context = SimulatorApplication.builder()
                .run(
                        "--server.port=0",
                        "--svontai.simulator.app-secret=" + WebhookReceiver.SECRET,
                        "--svontai.simulator.webhook-url=" + service.url(),
                        "--svontai.simulator.redirect-uris[0]=" + Signup.REDIRECT,
                        "--svontai.simulator.callback-timeout=300ms",
                        "--svontai.simulator.status-delay=150ms",
                        "--svontai.simulator.ai-delay=10ms",
                        "--svontai.simulator.template-review=50ms",
                        "--svontai.simulator.limits.window=off");
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return new RunningSimulator(context, service, new SimulatorClient(server.getPort()));
    }

    @Override
    public void close() {
        context.close();
        service.close();
    }
}
