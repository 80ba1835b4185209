package ai.svontai.onboarding;

import ai.svontai.account.AccountStanding;
import ai.svontai.account.Accounts;
import ai.svontai.account.SendingRight.Status;
import ai.svontai.graph.GraphVersions;
import ai.svontai.onboarding.Diagnosis.Question;
import ai.svontai.token.AccessTokens;
import ai.svontai.token.TokenFacts.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of a number that is connected, or should be. */
@Component
class Connection {

    private static final Pattern E164 = Pattern.compile("[1-9]\\d{6,14}");

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final GraphVersions versions;
    private final Texts texts;
    private final Clock clock;

    Connection(Accounts accounts, AccessTokens tokens, GraphVersions versions, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.versions = versions;
        this.texts = texts;
        this.clock = clock;
    }

    /** What can be seen without Meta. */
    List<Check> checks(Locale locale, @Nullable AccountStanding account) {
        var checks = new ArrayList<Check>();
        var other = versions.answered();
        checks.add(check(
                locale,
                "graph_version",
                other.isEmpty(),
                other.isEmpty() ? "ok" : "expired",
                other.orElse(versions.requested())));
        if (account == null) {
            checks.add(check(locale, "account", false, "missing", null));
            return checks;
        }
        checks.add(account(locale, account));
        checks.add(token(locale, account));
        var facts = accounts.facts(account.account().tenant(), account.account().id());
        checks.add(check(
                locale,
                "registration",
                !facts.registerAgain(),
                facts.registerAgain() ? "again" : facts.pinStale() ? "pin" : "ok",
                null));
        var digits = account.account().displayPhoneNumber();
        var isFormatted = E164.matcher(digits).matches();
        checks.add(check(locale, "phone_format", isFormatted, isFormatted ? "ok" : "wrong", "+" + digits));
        return checks;
    }

    private Check account(Locale locale, AccountStanding account) {
        var status = account.status();
        return check(locale, "account", status == Status.ACTIVE, status.name().toLowerCase(Locale.ROOT), null);
    }

    private Check token(Locale locale, AccountStanding account) {
        var facts = tokens.facts(account.account().tenant(), account.account().id());
        if (facts.isEmpty() && account.status() == Status.CONNECTING) {
            return check(locale, "token", true, "connecting", null);
        }
        if (facts.isEmpty()) {
            return check(locale, "token", false, "missing", null);
        }
        if (account.status() == Status.RECONNECT) {
            return check(locale, "token", false, "dead", null);
        }
        var expiresAt = facts.get().expiresAt();
        if (expiresAt == null) {
            var isForever = facts.get().kind() == Kind.NEVER_EXPIRES;
            return check(locale, "token", true, isForever ? "forever" : "unknown", null);
        }
        var days = Duration.between(clock.instant(), expiresAt).toDays();
        return check(locale, "token", days >= 1, days >= 1 ? "expiring" : "ending", String.valueOf(days));
    }

    /**
     * What only Meta could tell.
     *
     * @param isLive whether somebody wants it asked, but there is no number yet
     */
    Check unasked(Locale locale, Question question, boolean isLive) {
        return check(locale, key(question), null, isLive ? "nothing" : "unasked", null);
    }

    Check number(Locale locale, JsonNode json, NumberFacts number) {
        var health = json.path("health_status").path("can_send_message").asText("");
        if (!number.registered()) {
            return check(locale, "number", false, "unregistered", number.standing());
        }
        var canSend = !"BLOCKED".equals(health);
        return check(
                locale, "number", canSend, canSend ? "ok" : "blocked", health.isEmpty() ? number.standing() : health);
    }

    Check subscription(Locale locale, boolean isThere, boolean leadsHere) {
        return check(
                locale,
                "webhook_subscription",
                isThere && leadsHere,
                !isThere ? "missing" : leadsHere ? "ok" : "elsewhere",
                null);
    }

    /** @param detail what Meta said, without numbers and tokens */
    Check refused(Locale locale, Question question, @Nullable String detail) {
        return check(locale, key(question), false, "refused", detail);
    }

    private Check check(Locale locale, String key, @Nullable Boolean ok, String how, @Nullable String value) {
        return new Check(key, ok, value, texts.of(locale, "check.%s.%s".formatted(key, how)));
    }

    private static String key(Question question) {
        return question == Question.NUMBER ? "number" : "webhook_subscription";
    }
}
