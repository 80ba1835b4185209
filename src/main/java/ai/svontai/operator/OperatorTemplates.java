package ai.svontai.operator;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.conversation.Bell;
import ai.svontai.conversation.Conversations;
import ai.svontai.conversation.Handovers;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates that operators send. They go at any time, past the bot if need be, and to people who never wrote. */
@Component
class OperatorTemplates {

    /** E.164: a country code, which never begins with 0, and 15 digits at most. */
    private static final Pattern PHONE = Pattern.compile("\\+?[1-9][0-9]{6,14}");

    private final Accounts accounts;
    private final Conversations conversations;
    private final Handovers handovers;
    private final TemplateChoice choice;
    private final SentKeys keys;
    private final Post post;

    OperatorTemplates(
            Accounts accounts,
            Conversations conversations,
            Handovers handovers,
            TemplateChoice choice,
            SentKeys keys,
            Post post) {
        this.accounts = accounts;
        this.conversations = conversations;
        this.handovers = handovers;
        this.choice = choice;
        this.keys = keys;
        this.post = post;
    }

    /** Queues a template in a conversation, once for each idempotency key. */
    @Transactional
    public Sent sendInto(
            @Header("id") String conversation,
            @Body @Nullable TemplateRequest request,
            @Header("Idempotency-Key") @Nullable String header,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var asked = Inputs.body(request);
        if (asked.to() != null || asked.phoneNumberId() != null) {
            throw Problem.badRequest("to and phone_number_id do not belong here: the conversation says who gets it. For"
                    + " others there is POST /api/template-messages.");
        }
        return send(new Bell(tenant, Inputs.uuid("The conversation's id", conversation)), asked, header, who);
    }

    /** The same for a phone number; the conversation with it begins unless there is one. */
    @Transactional
    public Sent sendTo(
            @Body @Nullable TemplateRequest request,
            @Header("Idempotency-Key") @Nullable String header,
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who) {
        var asked = Inputs.body(request);
        var phone = phone(asked.to());
        var account = account(tenant, asked.phoneNumberId());
        return send(conversations.begin(account, new CustomerId(null, phone), null), asked, header, who);
    }

    private Sent send(Bell bell, TemplateRequest asked, @Nullable String header, String who) {
        var key = SentKeys.key(header, asked.idempotencyKey());
        var conversation = handovers.hold(bell).orElseThrow(Inputs::noConversation);
        var content = "template %s %s %s".formatted(asked.name(), asked.language(), asked.components());
        return keys.find(bell, key, content).orElseGet(() -> {
            var sent = post.queue(conversation, List.of(choice.of(asked, conversation)), who);
            keys.keep(key, content, sent);
            return sent;
        });
    }

    private static String phone(@Nullable String to) {
        var given = to == null ? "" : to.strip();
        if (!PHONE.matcher(given).matches()) {
            throw Problem.badRequest(
                    "to is not a phone number: write its country code first and digits only, 7 to 15 of"
                            + " them, such as +905551112233.");
        }
        return given.startsWith("+") ? given.substring(1) : given;
    }

    private Account account(TenantId tenant, @Nullable String number) {
        var all = accounts.allOf(tenant);
        if (number != null) {
            return all.stream()
                    .filter(account -> account.phoneNumberId().value().equals(number))
                    .findFirst()
                    .orElseThrow(() ->
                            Problem.notFound("You have no number with this phone_number_id. %s".formatted(named(all))));
        }
        if (all.size() != 1) {
            throw Problem.badRequest(
                    "phone_number_id is missing: say from which number it goes. %s".formatted(named(all)));
        }
        return all.getFirst();
    }

    private static String named(List<Account> accounts) {
        return accounts.isEmpty()
                ? "You have no connected number: connect one first."
                : accounts.stream()
                        .map(account -> account.phoneNumberId().value())
                        .collect(Collectors.joining(", ", "Yours are ", "."));
    }
}
