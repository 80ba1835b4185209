package ai.svontai.account;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what Meta's webhooks tell of accounts, and does at once what it means for them. */
@Component
class AccountUpdates {

    private static final Set<String> ALARMING =
            Set.of("ACCOUNT_VIOLATION", "ACCOUNT_RESTRICTION", "DISABLED_UPDATE", "FLAGGED");

    private final AccountsOfNews accounts;
    private final AccountEvents events;
    private final Blocks blocks;
    private final ToldFacts facts;
    private final SendingRights rights;
    private final Clock clock;

    AccountUpdates(
            AccountsOfNews accounts,
            AccountEvents events,
            Blocks blocks,
            ToldFacts facts,
            SendingRights rights,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.blocks = blocks;
        this.facts = facts;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Keeps an update for every account it concerns. What was told before changes nothing, and what is older than the
     * newest word on the same topic is only kept. Whoever has disconnected hears nothing more: the WABA may be another
     * tenant's by now.
     */
    @Transactional
    public Aftermath keep(@Body AccountUpdate update) {
        var news = update.news();
        var now = clock.instant();
        var concerned = accounts.lock(news.subject());
        var connected = accounts.connected(concerned);
        var isToldAgain = update instanceof AccountUpdate.Gone && !concerned.isEmpty();
        if (connected.isEmpty() && !isToldAgain) {
            events.add(null, news, now);
        }
        var alarms = new ArrayList<Alarm>();
        for (var account : connected) {
            if (events.add(account, news, now) && isAlarming(account, update, now)) {
                alarms.add(new Alarm(account.id(), news.event() == null ? news.field() : news.event()));
            }
        }
        return new Aftermath(
                "PARTNER_ADDED".equals(news.event()),
                update instanceof AccountUpdate.Gone ? gone(concerned) : List.of(),
                alarms);
    }

    private List<Account> gone(List<Account> concerned) {
        var connected = accounts.connected(concerned);
        return concerned.stream()
                .filter(account -> !connected.contains(account))
                .toList();
    }

    /** Does what the update asks for. Answers whether people should know. */
    private boolean isAlarming(Account account, AccountUpdate update, Instant now) {
        var at = time(update.news(), now);
        return switch (update) {
            case AccountUpdate.Gone gone ->
                blocks.end(account, at, String.valueOf(gone.news().event()));
            case AccountUpdate.Presence presence -> blocks.offboard(account, at, !presence.isThere());
            case AccountUpdate.Ban ban -> blocks.disable(account, at, ban.isOn());
            case AccountUpdate.Restrictions restrictions -> restrict(account, at, restrictions);
            case AccountUpdate.Quality quality -> {
                if (quality.isFaster()) {
                    rights.pace(account.tenant(), account.id(), SendingRight.FASTEST);
                }
                yield facts.quality(account, at, quality) && isListed(quality.news());
            }
            case AccountUpdate.Capability capability -> {
                facts.limit(account, at, capability.limit());
                yield false;
            }
            case AccountUpdate.Name name -> {
                facts.name(account, at, name);
                yield false;
            }
            case AccountUpdate.Pin pin -> {
                facts.pin(account, at);
                yield false;
            }
            case AccountUpdate.Review review -> {
                facts.review(account, at, review.decision());
                yield false;
            }
            case AccountUpdate.Other other ->
                isListed(other.news()) || "account_alerts".equals(other.news().field());
        };
    }

    private boolean restrict(Account account, Instant at, AccountUpdate.Restrictions restrictions) {
        var isNew = facts.restrictions(account, at, restrictions.list());
        var ofReplies = restrictions.ofReplies();
        if (ofReplies != null) {
            blocks.silence(account, at, ofReplies.until());
        } else if (restrictions.isLifted()) {
            blocks.speak(account, at);
        }
        return isNew && !restrictions.isLifted();
    }

    private static boolean isListed(News news) {
        return news.event() != null && ALARMING.contains(news.event());
    }

    /** A clock that is ahead of ours must not make all that comes after look old. */
    private static Instant time(News news, Instant now) {
        var at = news.at();
        return at == null || at.isAfter(now) ? now : at;
    }
}
