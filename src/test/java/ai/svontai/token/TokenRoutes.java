package ai.svontai.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.beans.factory.ListableBeanFactory;

/** The real routes of the room with its real beans; timers ring when they are told to, and Meta is ours. */
final class TokenRoutes implements AutoCloseable {

    private static final String[] BEANS = {"tokenReports", "refreshRounds", "tokenCare", "tokenExchange", "rekeying"};

    private final CamelContext camel = new DefaultCamelContext();

    TokenRoutes(ListableBeanFactory beans, MetaOfTokens meta) {
        for (var bean : BEANS) {
            camel.getRegistry().bind(bean, beans.getBean(bean));
        }
        try {
            load(meta);
        } catch (Exception e) {
            throw new IllegalStateException("the routes can be loaded", e);
        }
        camel.start();
    }

    /** What is left when the round is over. */
    Exchange refresh() {
        return ring("direct:refresh");
    }

    Exchange rekey() {
        return ring("direct:rekey");
    }

    private Exchange ring(String timer) {
        try (var messages = camel.createFluentProducerTemplate()) {
            return Objects.requireNonNull(messages.to(timer).send());
        } catch (IOException e) {
            throw new IllegalStateException("a template closes", e);
        }
    }

    private void load(MetaOfTokens meta) throws Exception {
        camel.getPropertiesComponent().addInitialProperty("svontai.token.refresh-cron", "0 0 0 1 1 ?");
        camel.getPropertiesComponent().addInitialProperty("svontai.token.rekey-cron", "0 0 0 1 1 ?");
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(
                        camel, "file:" + Path.of("routes", "token.camel.yaml")));
        AdviceWith.adviceWith(camel, "token-refresh", route -> route.replaceFromWith("direct:refresh"));
        AdviceWith.adviceWith(camel, "token-rekey", route -> route.replaceFromWith("direct:rekey"));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:graph-call").errorHandler(noErrorHandler()).bean(meta, "answer");
            }
        });
    }

    @Override
    public void close() {
        camel.stop();
    }
}
