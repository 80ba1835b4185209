package ai.svontai.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class BreakdownsTest {

    private final SQLException cause = new PSQLException("gone", PSQLState.CONNECTION_FAILURE);

    private final Breakdowns breakdowns = new Breakdowns();

    @Test
    void databaseThatIsAwayIsADependency() {
        assertThat(breakdowns.sort(new DataAccessResourceFailureException("away", cause)))
                .isEqualTo("dependency");
        assertThat(breakdowns.sort(new CannotGetJdbcConnectionException("away", cause)))
                .isEqualTo("dependency");
        assertThat(breakdowns.sort(new CannotCreateTransactionException("away", cause)))
                .isEqualTo("dependency");
    }

    @Test
    void whatMayWorkNextTimeIsTransient() {
        assertThat(breakdowns.sort(new CannotAcquireLockException("deadlock", cause)))
                .isEqualTo("transient");
        assertThat(breakdowns.sort(new UncategorizedSQLException("query", "select 1", new SQLException("closed"))))
                .isEqualTo("transient");
        assertThat(breakdowns.sort(new DuplicateKeyException("at once", cause))).isEqualTo("transient");
        assertThat(breakdowns.sort(new SocketException("reset"))).isEqualTo("transient");
    }

    @Test
    void looksBehindWrappers() {
        assertThat(breakdowns.sort(new RuntimeCamelException(new CannotAcquireLockException("deadlock", cause))))
                .isEqualTo("transient");
    }

    @Test
    void everythingElseIsForGood() {
        assertThat(breakdowns.sort(new IllegalStateException("a bug"))).isEqualTo("permanent");
        assertThat(breakdowns.sort(new BadSqlGrammarException("query", "selct", cause)))
                .isEqualTo("permanent");
    }
}
