package ai.svontai.onboarding;

import ai.svontai.whatsapp.WabaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins finished sign-ups again in their last steps, where Meta has dropped what was done. */
@Component
class Mendings {

    private final JdbcClient jdbc;
    private final Signups signups;

    Mendings(JdbcClient jdbc, Signups signups) {
        this.jdbc = jdbc;
        this.signups = signups;
    }

    /** Begins a finished one again at a task, to mend what Meta has dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Signup signup, Task task) {
        if (task == Task.REGISTER) {
            jdbc.sql("update signup set is_registered = false where tenant_id = :tenant and id = :id")
                    .param("tenant", signup.tenant().value())
                    .param("id", signup.id())
                    .update();
        }
        signups.resume(signup, task);
    }

    /** Somebody who leaves the WABA has just ended the subscription of those who work with it: they subscribe once more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void subscribeAgain(WabaId waba) {
        jdbc.sql("""
                        select s.*
                          from signup s
                          join account a on (a.tenant_id, a.id) = (s.tenant_id, s.account_id)
                         where s.waba_id = :waba and a.status <> 'disconnected'
                           and (s.phase = 'done' or (s.phase = 'open' and s.task in ('override', 'register', 'confirm')))
                         order by s.tenant_id, s.id
                           for update of s
                        """)
                .param("waba", waba.value())
                .query((row, index) -> SignupRows.read(row))
                .list()
                .forEach(signup -> reopen(signup, Task.SUBSCRIBE));
    }
}
