package ai.svontai.account;

import ai.svontai.account.SendingRight.Status;
import ai.svontai.database.DatabaseTest;
import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.AccountUpdate.Restriction;
import ai.svontai.whatsapp.AccountUpdate.Subject;
import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of account updates do again and again: one account that was connected an hour ago. */
abstract class MetaSays extends DatabaseTest {

    static final String NO_REPLIES = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING";

    @Autowired
    AccountUpdates updates;

    @Autowired
    AccountEvents events;

    @Autowired
    Accounts accounts;

    @Autowired
    SendingRights rights;

    Account account;
    Instant now;

    @BeforeEach
    void connect() {
        account = shop().account();
        clock.set(clock.instant().minusSeconds(3600));
        rights.connected(account.tenant(), account.id());
        clock.set(clock.instant().plusSeconds(3600));
        now = clock.instant();
    }

    Subject waba() {
        return new Subject(account.waba(), null, null);
    }

    Subject number() {
        return new Subject(account.waba(), null, account.displayPhoneNumber());
    }

    static Subject stranger() {
        return new Subject(new WabaId("990077"), "2100", null);
    }

    static News news(Subject subject, String event, @Nullable Instant at) {
        return new News(subject, "account_update", event, at, "{}");
    }

    AccountUpdate gone(Instant at) {
        return new AccountUpdate.Gone(news(waba(), "PARTNER_REMOVED", at));
    }

    AccountUpdate ban(boolean isOn, @Nullable Instant at) {
        var state = isOn ? "DISABLE" : "REINSTATE";
        return new AccountUpdate.Ban(
                new News(
                        waba(),
                        "account_update",
                        "DISABLED_UPDATE",
                        at,
                        "{\"waba_ban_state\":\"%s\"}".formatted(state)),
                isOn);
    }

    AccountUpdate presence(boolean isThere, Instant at) {
        return new AccountUpdate.Presence(
                news(waba(), isThere ? "ACCOUNT_RECONNECTED" : "ACCOUNT_OFFBOARDED", at), isThere);
    }

    AccountUpdate restriction(String type, @Nullable Instant until, Instant at) {
        return new AccountUpdate.Restrictions(
                news(waba(), "ACCOUNT_RESTRICTION", at), List.of(new Restriction(type, until)));
    }

    AccountUpdate lifted(Instant at) {
        return new AccountUpdate.Restrictions(news(waba(), "ACCOUNT_RESTRICTION", at), List.of());
    }

    AccountUpdate other(Subject subject, String event, Instant at) {
        return new AccountUpdate.Other(news(subject, event, at));
    }

    AccountFacts facts() {
        return accounts.facts(account.tenant(), account.id());
    }

    Status status() {
        return facts().status();
    }

    /** Events, the newest first; for what has none, the field. */
    List<String> told() {
        return events.lastOf(account.tenant(), account.id(), 100).stream()
                .map(event -> event.event() == null ? event.field() : event.event())
                .toList();
    }
}
