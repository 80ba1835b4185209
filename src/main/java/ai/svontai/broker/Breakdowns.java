package ai.svontai.broker;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.ExchangeProperty;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sorts what goes wrong in a consumer by whether it passes. Camel's own choice among the types of an {@code onException}
 * begins at the innermost cause, for which {@code java.lang.Exception} is often nearer than the outer type's rule.
 */
@Component
class Breakdowns {

    private static final String TRANSIENT = "transient";
    private static final String PERMANENT = "permanent";

    private static final List<Class<? extends Exception>> OF_THE_DATABASE = List.of(
            DataAccessResourceFailureException.class, RecoverableDataAccessException.class, TransactionException.class);

    private static final List<Class<? extends Exception>> PASSING = List.of(
            TransientDataAccessException.class,
            DuplicateKeyException.class,
            UncategorizedDataAccessException.class,
            IOException.class);

    /**
     * {@code dependency} where our own database is away, {@code transient} where the same may work later, else {@code
     * permanent}.
     */
    public String sort(@ExchangeProperty("CamelExceptionCaught") Throwable failure) {
        if (isOneOf(OF_THE_DATABASE, failure)) {
            return RetryPlan.DEPENDENCY;
        }
        return isOneOf(PASSING, failure) ? TRANSIENT : PERMANENT;
    }

    private static boolean isOneOf(List<Class<? extends Exception>> types, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
