package ai.svontai.account;

import ai.svontai.account.Told.Topic;
import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.Restriction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps on the account what Meta told last, for people and for connecting. None of it stops a message. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldFacts {

    private final JdbcClient jdbc;
    private final Told told;

    ToldFacts(JdbcClient jdbc, Told told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    /** Answers whether it is the newest word on the quality. */
    boolean quality(Account account, Instant at, AccountUpdate.Quality quality) {
        limit(account, at, quality.limit());
        if (quality.rating() == null || !told.isNewest(account, Topic.QUALITY, at)) {
            return false;
        }
        set(account, "quality_rating = :rating")
                .param("rating", quality.rating())
                .update();
        return true;
    }

    void limit(Account account, Instant at, @Nullable String limit) {
        if (limit != null && told.isNewest(account, Topic.LIMIT, at)) {
            set(account, "messaging_limit = :limit").param("limit", limit).update();
        }
    }

    /** Customers see a new name only when the number is registered again. */
    void name(Account account, Instant at, AccountUpdate.Name name) {
        if (told.isNewest(account, Topic.NAME, at)) {
            set(account, "name_status = :decision, verified_name = coalesce(:name, verified_name)")
                    .param("decision", name.decision())
                    .param("name", name.isApproved() ? name.name() : null)
                    .update();
        }
        if (name.isApproved() && told.isNewest(account, Topic.REGISTRATION, at)) {
            set(account, "register_again = true").update();
        }
    }

    void pin(Account account, Instant at) {
        if (told.isNewest(account, Topic.PIN, at)) {
            set(account, "pin_stale = true").update();
        }
    }

    void review(Account account, Instant at, String decision) {
        if (told.isNewest(account, Topic.REVIEW, at)) {
            set(account, "review = :decision").param("decision", decision).update();
        }
    }

    /** Answers whether it is the newest word on them. The latest end counts, and none is later than no end. */
    boolean restrictions(Account account, Instant at, List<Restriction> restrictions) {
        if (!told.isNewest(account, Topic.RESTRICTIONS, at)) {
            return false;
        }
        var ends = restrictions.stream().map(Restriction::until).toList();
        var until = ends.stream().anyMatch(Objects::isNull)
                ? null
                : ends.stream().max(Instant::compareTo).orElse(null);
        set(account, "restrictions = :types, restricted_until = :until")
                .param("types", restrictions.stream().map(Restriction::type).toArray(String[]::new))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private StatementSpec set(Account account, String change) {
        return jdbc.sql("update account set %s where tenant_id = :tenant and id = :id".formatted(change))
                .param("tenant", account.tenant().value())
                .param("id", account.id());
    }
}
