package ai.svontai.onboarding;

import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verify tokens that Meta was given for single WABAs. */
@Component
class VerifyTokens {

    private final JdbcClient jdbc;

    VerifyTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a handshake brings one of them. */
    @Transactional(readOnly = true)
    public boolean isKnown(@Header("hub.verify_token") @Nullable String token) {
        return token != null
                && jdbc.sql("""
                                select exists (select 1
                                  from signup
                                 where verify_hash = :hash and phase <> 'given_up')
                                """)
                        .param("hash", Randoms.hash(token))
                        .query(Boolean.class)
                        .single();
    }
}
