package ai.svontai.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.account.Ownership;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bot.FallbackTemplate;
import ai.svontai.bot.Bots;
import ai.svontai.setup.SetupSettings.Assistant;
import ai.svontai.setup.SetupSettings.Business;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Connects a business of the file. */
@Component
class Connections {

    private final Bots bots;
    private final Accounts accounts;
    private final Ownership ownership;
    private final AccessTokens tokens;

    Connections(Bots bots, Accounts accounts, Ownership ownership, AccessTokens tokens) {
        this.bots = bots;
        this.accounts = accounts;
        this.ownership = ownership;
        this.tokens = tokens;
    }

    /**
     * Connects it, unless it was disconnected and its token is an old one.
     *
     * @return whether it is connected
     * @throws NumberTaken if another tenant has connected the number
     */
    @Transactional
    public boolean connect(Business business) {
        var wanted = account(business);
        var number = wanted.phoneNumberId();
        if (isLiveElsewhere(wanted)) {
            throw new NumberTaken(number);
        }
        var before = before(wanted);
        var working = before.filter(this::isWorking);
        if (working.isEmpty()
                && before.filter(account -> wasGiven(account, business)).isPresent()) {
            return false;
        }
        var account = working.or(() -> ownership.claim(wanted, null)).orElseThrow(() -> new NumberTaken(number));
        bots.put(bot(account, business.bot()));
        tokens.keep(account.tenant(), account.id(), business.accessToken());
        return true;
    }

    private boolean isLiveElsewhere(Account wanted) {
        return ownership.isLive(wanted.phoneNumberId())
                && !accounts.owning(wanted.phoneNumberId()).tenant().equals(wanted.tenant());
    }

    /** The account that the tenant has or had for the number. */
    private Optional<Account> before(Account wanted) {
        return accounts.allOf(wanted.tenant()).stream()
                .filter(account -> account.phoneNumberId().equals(wanted.phoneNumberId()))
                .findFirst();
    }

    private boolean wasGiven(Account account, Business business) {
        return tokens.wasGiven(account.tenant(), account.id(), business.accessToken());
    }

    private boolean isWorking(Account account) {
        return accounts.facts(account.tenant(), account.id()).status() != Status.DISCONNECTED
                && tokens.facts(account.tenant(), account.id()).isPresent();
    }

    /** Two nodes that start at once choose the same ids. */
    private static Account account(Business business) {
        return new Account(
                new TenantId(business.tenantId()),
                id("account", business),
                new WabaId(business.wabaId()),
                new PhoneNumberId(business.phoneNumberId()),
                business.displayPhoneNumber(),
                id("bot", business));
    }

    private static UUID id(String kind, Business business) {
        return UUID.nameUUIDFromBytes("%s %s %s"
                .formatted(kind, business.tenantId(), business.phoneNumberId())
                .getBytes(UTF_8));
    }

    private static Bot bot(Account account, Assistant bot) {
        return new Bot(
                account.tenant(),
                account.botId(),
                bot.name(),
                bot.language(),
                bot.tone(),
                bot.instructions(),
                bot.maxResponseLength(),
                bot.memoryWindow(),
                bot.fallbackMessage(),
                template(bot),
                bot.splitsLongTexts(),
                bot.knowledge());
    }

    private static @Nullable FallbackTemplate template(Assistant bot) {
        if (bot.fallbackTemplate() == null) {
            return null;
        }
        var language = bot.fallbackTemplateLanguage();
        return new FallbackTemplate(bot.fallbackTemplate(), language == null ? bot.language() : language);
    }
}
