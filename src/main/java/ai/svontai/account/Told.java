package ai.svontai.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when Meta said the newest about each topic of an account. */
@Component
class Told {

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can change apart from the rest. */
    enum Topic {
        BAN,
        LIMIT,
        NAME,
        PIN,
        PRESENCE,
        QUALITY,
        REGISTRATION,
        RESTRICTIONS,
        REVIEW,
        SILENCE
    }

    /** Notes the time, unless something newer was told already. Of two in the same second the last one counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isNewest(Account account, Topic topic, Instant at) {
        return jdbc.sql("""
                        insert into account_told (tenant_id, account_id, topic, told_at)
                        values (:tenant, :account, :topic, :at)
                        on conflict (tenant_id, account_id, topic)
                        do update set told_at = excluded.told_at
                            where account_told.told_at <= excluded.told_at
                        """)
                        .param("tenant", account.tenant().value())
                        .param("account", account.id())
                        .param("topic", topic.name().toLowerCase(Locale.ROOT))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
