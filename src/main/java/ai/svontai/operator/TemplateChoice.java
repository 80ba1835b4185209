package ai.svontai.operator;

import ai.svontai.account.Accounts;
import ai.svontai.bot.Bots;
import ai.svontai.conversation.Conversation;
import ai.svontai.problem.Problem;
import ai.svontai.template.Templates;
import ai.svontai.whatsapp.OutboundMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a message of the template that an operator has chosen. */
@Component
class TemplateChoice {

    private final Accounts accounts;
    private final Bots bots;
    private final Templates templates;

    TemplateChoice(Accounts accounts, Bots bots, Templates templates) {
        this.accounts = accounts;
        this.bots = bots;
        this.templates = templates;
    }

    OutboundMessage.Template of(TemplateRequest request, Conversation conversation) {
        var tenant = conversation.bell().tenant();
        var name = Inputs.words("name", request.name(), 512);
        var language = request.language() == null
                ? bots.get(tenant, conversation.botId()).language()
                : Inputs.words("language", request.language(), 20);
        var waba = accounts.owning(conversation.number()).waba();
        return templates.checked(tenant, waba, name, language, components(request.components()));
    }

    private static List<Map<String, Object>> components(@Nullable List<@Nullable Map<String, Object>> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw Problem.badRequest("components has a null in it: each of them is an object as Meta describes it.");
        }
        return given.stream().map(Objects::requireNonNull).toList();
    }
}
