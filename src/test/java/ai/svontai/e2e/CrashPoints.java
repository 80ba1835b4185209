package ai.svontai.e2e;

import ai.svontai.onboarding.SignupBell;
import ai.svontai.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.MethodCallExpression;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets a node crash as far as one tenant can see: at a point of its sign-up that was chosen before, the node stops working
 * for that tenant. The points are the ends of all that is done there: each method of a bean with its transaction, each call
 * of Meta's and each ring of a bell.
 */
final class CrashPoints implements ApplicationContextInitializer<ConfigurableApplicationContext>, InterceptStrategy {

    private final Map<UUID, Victim> victims = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("crashPoints", this);
    }

    /** Counts the tenant's points from now on, and lets the node crash after this one. */
    Victim arm(UUID tenant, int at) {
        var victim = new Victim(at);
        victims.put(tenant, victim);
        return victim;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, @Nullable Processor next) {
        var name = name(definition, String.valueOf(ProcessorDefinitionHelper.getRouteId(definition)));
        return name == null ? target : new Point(name, target);
    }

    private static @Nullable String name(NamedNode definition, String route) {
        if (definition instanceof ToDefinition to) {
            return String.valueOf(to.getId()).startsWith("to-") ? to.getId() : null;
        }
        if (route.equals("onboarding-caller") || !(route.startsWith("onboarding-") || route.equals("token-debug"))) {
            return null;
        }
        if (definition instanceof BeanDefinition bean) {
            return bean.getRef() + "." + bean.getMethod();
        }
        if (definition instanceof SetVariableDefinition variable) {
            if (variable.getExpression() instanceof MethodCallExpression call) {
                return call.getRef() + "." + call.getMethod();
            }
            return route.equals("onboarding-callback") && variable.getName().equals("bell") ? "callback.open" : null;
        }
        return null;
    }

    /** Whose sign-up it is. What the sweep does is nobody's, and whoever has woken up is stopped no more. */
    private @Nullable Victim victim(Exchange exchange) {
        if ("sweep-signups".equals(exchange.getFromRouteId()) || Victim.hasWokenUp(exchange)) {
            return null;
        }
        if (exchange.getVariable("bell") instanceof SignupBell bell) {
            return victims.get(bell.tenant().value());
        }
        return exchange.getVariable("tenant") instanceof TenantId tenant ? victims.get(tenant.value()) : null;
    }

    private final class Point extends DelegateAsyncProcessor {

        private final String name;

        Point(String name, Processor target) {
            super(target);
            this.name = name;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            var before = victim(exchange);
            if (before != null && before.isDead()) {
                before.stop(exchange, name);
            }
            return super.process(exchange, isSynchronous -> {
                var victim = victim(exchange);
                if (victim != null && exchange.getException() == null && victim.diesAfter(name)) {
                    victim.stop(exchange, name);
                }
                callback.done(isSynchronous);
            });
        }
    }
}
