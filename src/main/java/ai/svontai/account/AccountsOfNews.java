package ai.svontai.account;

import ai.svontai.whatsapp.AccountUpdate.Subject;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom news of Meta's concern. */
@Component
class AccountsOfNews {

    private static final String SELECT =
            "select tenant_id, id, waba_id, phone_number_id, display_phone_number, bot_id from account where ";

    /** Always in the same order, or two who lock several would wait for each other. */
    private static final String LOCK = " order by tenant_id, id for no key update";

    private final JdbcClient jdbc;

    AccountsOfNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All accounts of the WABA, or those of the number that the news name. Where the WABA is none of ours, the number
     * counts alone: news about partners may come with our own portfolio's id. They change for nobody else until the
     * transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Account> lock(Subject subject) {
        var known = jdbc.sql(SELECT + """
                        waba_id = :waba and (:number::text is null or display_phone_number = :number)
                        """ + LOCK)
                .param("waba", subject.waba().value())
                .param("number", subject.displayPhoneNumber())
                .query(Accounts::account)
                .list();
        return known.isEmpty() && !isKnown(subject) ? ofNumber(subject) : known;
    }

    /** Those of them that have not been disconnected. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Account> connected(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> jdbc.sql(
                                "select status <> 'disconnected' from account where tenant_id = :tenant and id = :id")
                        .param("tenant", account.tenant().value())
                        .param("id", account.id())
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private boolean isKnown(Subject subject) {
        return jdbc.sql("select exists (select 1 from account where waba_id = :waba)")
                .param("waba", subject.waba().value())
                .query(Boolean.class)
                .single();
    }

    private List<Account> ofNumber(Subject subject) {
        if (subject.displayPhoneNumber() == null) {
            return List.of();
        }
        return jdbc.sql(SELECT + "display_phone_number = :number" + LOCK)
                .param("number", subject.displayPhoneNumber())
                .query(Accounts::account)
                .list();
    }
}
