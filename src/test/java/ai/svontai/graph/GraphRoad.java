package ai.svontai.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The real route to a Meta that listens. */
final class GraphRoad implements AutoCloseable {

    static final GraphApp APP = new GraphApp("9988", "s3cretOfApp");

    private final CamelContext camel = new DefaultCamelContext();
    private final WireTap wire = new WireTap();
    private final GraphVersions versions;

    GraphRoad() {
        var json = new ObjectMapper();
        var settings = new GraphSettings(URI.create(wire.url()), 20, Duration.ofSeconds(5), "v25.0");
        versions = new GraphVersions(settings, new DefaultListableBeanFactory().getBeanProvider(MeterRegistry.class));
        var properties = new Properties();
        properties.setProperty("svontai.graph.base-url", wire.url());
        properties.setProperty("svontai.graph.version", "v25.0");
        camel.getPropertiesComponent().setInitialProperties(properties);
        var breakers = GraphAnswersTest.breakers();
        camel.getRegistry().bind("circuitBreakers", breakers);
        camel.getRegistry().bind("graphHeaders", new GraphHeaders(APP));
        camel.getRegistry().bind("graphBodies", new GraphBodies(json));
        camel.getRegistry().bind("graphVersions", versions);
        camel.getRegistry().bind("graphAnswers", new GraphAnswers(json, breakers));
        load();
        camel.start();
    }

    WireTap wire() {
        return wire;
    }

    GraphVersions versions() {
        return versions;
    }

    Exchange call(GraphRequest request) {
        try (var messages = camel.createFluentProducerTemplate()) {
            return Objects.requireNonNull(
                    messages.to("direct:graph-call").withBody(request).send());
        } catch (IOException e) {
            throw new IllegalStateException("a template closes", e);
        }
    }

    private void load() {
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(
                            camel, "file:" + Path.of("routes", "graph.camel.yaml")));
        } catch (Exception e) {
            throw new IllegalStateException("the route can be loaded", e);
        }
    }

    @Override
    public void close() {
        camel.stop();
        wire.close();
    }
}
