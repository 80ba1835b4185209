package ai.svontai.graph;

import java.util.Locale;

/** What to do next about a request that Meta did not fulfil, and who has to do it. */
public enum GraphFailure {
    /** Meta failed, or could not be reached, or our own settings are wrong. The same request may work later. */
    RETRY(Owner.SYSTEM),
    /** The number sends too fast: this number waits, and no other. */
    THROTTLED_NUMBER(Owner.SYSTEM),
    /** Too much to one customer in a short time: this conversation waits, and no other. */
    THROTTLED_PAIR(Owner.SYSTEM),
    /** Too many calls about one WABA: its numbers wait, and no others. */
    THROTTLED_WABA(Owner.SYSTEM),
    /** The whole app calls too often: all numbers wait. */
    THROTTLED_APP(Owner.SYSTEM),
    /** A limit that lasts for hours or days. Trying again by ourselves would only prolong it. */
    LIMITED(Owner.OPERATOR),
    /** The token has expired, was revoked or lacks a permission. The business has to connect again. */
    TOKEN(Owner.TENANT),
    /** Free text outside the customer service window. A template may go instead. */
    WINDOW(Owner.OPERATOR),
    /** The account may not send: blocked, unpaid or not registered. The business has to mend it. */
    ACCOUNT(Owner.TENANT),
    /** The template is not there, not approved, or wants other parameters. */
    TEMPLATE(Owner.OPERATOR),
    /** This message never reaches this customer. */
    PERMANENT(Owner.OPERATOR),
    /** A request that we should not have made, or a code that nobody knows: as permanent, and somebody should look. */
    FAULT(Owner.US),
    /** Meta may have done it, or not. Only a status can tell. */
    UNCERTAIN(Owner.SYSTEM),
    /** We did not even ask, as too many requests have failed lately. */
    CIRCUIT_OPEN(Owner.SYSTEM);

    private final Owner owner;

    GraphFailure(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }

    /** Whether the same request may work later without anybody's doing. */
    public boolean isPassing() {
        return owner == Owner.SYSTEM;
    }

    /** As logs, dead letters and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who has to do something. */
    public enum Owner {
        /** Nobody: the service goes on by itself. */
        SYSTEM,
        /** A person who answers customers. */
        OPERATOR,
        /** The business, in Meta's pages or by connecting again. */
        TENANT,
        /** Whoever runs and writes this service. */
        US
    }
}
