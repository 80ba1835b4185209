package ai.svontai.graph;

/** The account may not send: blocked, unpaid or not registered. The business has to mend it. */
public final class AccountBlocked extends GraphException {

    AccountBlocked(int code, String message) {
        super(code, message);
    }
}
