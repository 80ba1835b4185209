package ai.svontai.onboarding;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.account.Ownership;
import ai.svontai.audit.Audit;
import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.UnusableToken;
import ai.svontai.token.Vault;
import ai.svontai.token.Vault.Kind;
import ai.svontai.whatsapp.PhoneNumberId;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a tenant's people may do about the connection after it was begun. */
@Component
class Orders {

    private final Signups signups;
    private final Farewells farewells;
    private final Retries retries;
    private final Mendings mendings;
    private final Accounts accounts;
    private final Ownership ownership;
    private final AccessTokens tokens;
    private final Vault vault;
    private final Audit audit;
    private final Texts texts;

    Orders(
            Signups signups,
            Farewells farewells,
            Retries retries,
            Mendings mendings,
            Accounts accounts,
            Ownership ownership,
            AccessTokens tokens,
            Vault vault,
            Audit audit,
            Texts texts) {
        this.signups = signups;
        this.farewells = farewells;
        this.retries = retries;
        this.mendings = mendings;
        this.accounts = accounts;
        this.ownership = ownership;
        this.tokens = tokens;
        this.vault = vault;
        this.audit = audit;
        this.texts = texts;
    }

    /** What was done, and whom to wake for it. */
    record Done(Answer answer, @Nullable SignupBell bell) {

        Done(String message, @Nullable SignupBell bell) {
            this(new Answer(true, message), bell);
        }
    }

    /** What whoever has ordered it reads. */
    record Answer(boolean success, String message) {}

    /** @param pin of a number that has two-step verification; absent to try again as before */
    record RetryOrder(@Nullable String pin) {

        @Override
        public String toString() {
            return "RetryOrder[…]";
        }
    }

    /** @param number absent where there is only one */
    record DisconnectOrder(
            @com.fasterxml.jackson.annotation.JsonProperty("phone_number_id") @Nullable String number) {}

    /** Lets a failed step be tried again. */
    @Transactional
    public Done retry(
            @Variable("tenant") TenantId tenant,
            @Header("key") String key,
            @Body RetryOrder order,
            @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var step = Step.of(key).orElseThrow(() -> Problem.notFound(texts.of(locale, "problem.step-unknown")));
        var latest = signups.held(tenant).orElseThrow(() -> Problem.conflict(texts.of(locale, "problem.no-signup")));
        var signup = Stream.concat(Stream.of(latest), signups.connected(tenant).stream())
                .filter(one -> retries.isPossible(one, step))
                .findFirst()
                .orElse(latest);
        var task = retries.task(signup, step, locale);
        if (order.pin() != null) {
            if (step != Step.READY || !order.pin().matches("\\d{6}")) {
                throw Problem.badRequest(texts.of(locale, "problem.pin"));
            }
            vault.keep(tenant, signup.account(), Kind.PIN, order.pin());
            signups.pinGiven(signup);
        }
        if (signup.phase() == Phase.DONE) {
            mendings.reopen(signup, task);
        } else {
            signups.resume(signup, task);
        }
        return new Done(texts.of(locale, "done.retry", texts.of(locale, "step." + key + ".name")), signup.bell());
    }

    /** Gives the unfinished sign-up up. Nothing happens when there is none. */
    @Transactional
    public Done reset(
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who,
            @Variable("language") @Nullable String language) {
        var farewell = signups.held(tenant)
                .filter(signup -> signup.phase() == Phase.OPEN)
                .map(signup -> {
                    audit.note(tenant, who, "whatsapp.reset", signup.id().toString(), null);
                    return farewells.giveUp(signup);
                })
                .orElse(null);
        return new Done(
                texts.of(texts.locale(language), farewell == null ? "done.reset-nothing" : "done.reset"),
                farewell == null ? null : farewell.orElse(null));
    }

    /** Disconnects a number at once; Meta learns of it a moment later, however long it takes to reach Meta. */
    @Transactional
    public Done disconnect(
            @Variable("tenant") TenantId tenant,
            @Variable("who") String who,
            @Body DisconnectOrder order,
            @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var open = signups.held(tenant);
        var account = meant(tenant, order.number(), locale);
        open.filter(signup -> signup.phase() == Phase.OPEN && account.id().equals(signup.accountId()))
                .ifPresent(farewells::giveUp);
        ownership.disconnect(tenant, account.id());
        signups.undo(tenant, account.id());
        audit.note(tenant, who, "whatsapp.disconnect", account.id().toString(), null);
        return new Done(texts.of(locale, "done.disconnect"), farewell(account));
    }

    private @Nullable SignupBell farewell(Account account) {
        var token = token(account);
        tokens.forget(account.tenant(), account.id());
        return token == null ? null : farewells.begin(account.tenant(), token, account.waba());
    }

    private @Nullable String token(Account account) {
        try {
            return tokens.of(account.tenant(), account.id());
        } catch (UnusableToken none) {
            return null; // without a token there is nothing that we could take back
        }
    }

    private Account meant(TenantId tenant, @Nullable String number, Locale locale) {
        var live = accounts.liveOf(tenant).stream()
                .filter(account -> number == null || account.phoneNumberId().equals(new PhoneNumberId(number)))
                .toList();
        if (live.isEmpty()) {
            throw Problem.notFound(texts.of(locale, "problem.no-number"));
        }
        if (live.size() > 1) {
            throw Problem.conflict(texts.of(locale, "problem.several"));
        }
        return live.getFirst();
    }
}
