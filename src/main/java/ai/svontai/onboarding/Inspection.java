package ai.svontai.onboarding;

import ai.svontai.graph.GraphApp;
import ai.svontai.token.TokenReport;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what the token may do, and until when. */
@Component
class Inspection {

    private static final List<String> WHATSAPP = List.of("whatsapp_business_management", "whatsapp_business_messaging");

    private final SignupTokens tokens;
    private final SignupProgress progress;
    private final GraphApp app;

    Inspection(SignupTokens tokens, SignupProgress progress, GraphApp app) {
        this.tokens = tokens;
        this.progress = progress;
        this.app = app;
    }

    public String token(@Variable("work") Work work) {
        return tokens.of(work.signup());
    }

    /**
     * Keeps what Meta says of it. A scope that is not named is no proof that it is missing, so the calls that follow show it.
     *
     * @throws SignupFailure if the token is none of ours, or dead already
     */
    @Transactional
    public void keep(@Body TokenReport report, @Variable("work") Work work) {
        if (!report.valid() || !app.id().equals(report.appId())) {
            throw new SignupFailure("token.invalid");
        }
        progress.inspected(work, report.expiresAt(), wabas(report));
    }

    private static List<String> wabas(TokenReport report) {
        return WHATSAPP.stream()
                .map(report::targetsOf)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
