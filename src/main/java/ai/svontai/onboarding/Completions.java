package ai.svontai.onboarding;

import ai.svontai.problem.Problem;
import ai.svontai.problem.Problem.Document;
import ai.svontai.tenant.TenantId;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what the pop-up of Meta's JavaScript SDK has brought to the dashboard. */
@Component
class Completions {

    private final Consents consents;
    private final Texts texts;

    Completions(Consents consents, Texts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /**
     * Takes the state.
     *
     * @throws StateRefused if the state is unknown, used, too late, given up or somebody else's
     */
    public Work open(@Variable("tenant") TenantId tenant, @Variable("who") String who, @Body Completion completion) {
        return consents.accept(tenant, who, completion);
    }

    public Document refused(@ExchangeException StateRefused refused, @Variable("language") @Nullable String language) {
        return Problem.badRequest(texts.of(texts.locale(language), refused.key()))
                .document();
    }
}
