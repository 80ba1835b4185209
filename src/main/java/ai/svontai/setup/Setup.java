package ai.svontai.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.account.Ownership;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bot.FallbackTemplate;
import ai.svontai.bot.Bots;
import ai.svontai.setup.SetupSettings.Assistant;
import ai.svontai.setup.SetupSettings.Business;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Connects the businesses of the file before the routes start, so that the first customer finds them. */
@Component
class Setup implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final SetupSettings settings;
    private final Bots bots;
    private final Accounts accounts;
    private final Ownership ownership;
    private final AccessTokens tokens;

    Setup(SetupSettings settings, Bots bots, Accounts accounts, Ownership ownership, AccessTokens tokens) {
        this.settings = settings;
        this.bots = bots;
        this.accounts = accounts;
        this.ownership = ownership;
        this.tokens = tokens;
    }

    @Override
    public void afterPropertiesSet() {
        settings.businesses().forEach(this::connect);
    }

    private void connect(Business business) {
        var number = new PhoneNumberId(business.phoneNumberId());
        var account = accounts.find(number)
                .filter(found ->
                        ownership.isLive(number) || found.tenant().value().equals(business.tenantId()))
                .orElseGet(() -> add(business, number));
        if (!account.tenant().value().equals(business.tenantId())) {
            throw new NumberTaken(number);
        }
        bots.put(bot(account, business.bot()));
        tokens.keep(account.tenant(), account.id(), business.accessToken());
        LOG.info("the phone number id {} is connected", number);
    }

    /** Two nodes that start at once choose the same ids. */
    private Account add(Business business, PhoneNumberId number) {
        accounts.add(new Account(
                new TenantId(business.tenantId()),
                id("account", business),
                new WabaId(business.wabaId()),
                number,
                business.displayPhoneNumber(),
                id("bot", business)));
        return accounts.owning(number);
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
