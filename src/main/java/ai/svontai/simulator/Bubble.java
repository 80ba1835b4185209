package ai.svontai.simulator;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * One message as the customer's phone shows it.
 *
 * @param from {@code customer} or {@code business}
 * @param status {@code sent} for the customer's own, for the others how far they have come
 */
record Bubble(
        String from,
        String type,
        String text,
        String wamid,
        Receipt status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    static Bubble ofCustomer(String text, String wamid, Instant at) {
        return new Bubble("customer", "text", text, wamid, Receipt.SENT, at);
    }

    static Bubble ofBusiness(String type, String text, String wamid, Instant at) {
        return new Bubble("business", type, text, wamid, Receipt.ACCEPTED, at);
    }

    /** A message that was read does not become undelivered because the news of it came late. */
    Bubble with(Receipt receipt) {
        return receipt.compareTo(status) > 0 ? new Bubble(from, type, text, wamid, receipt, at) : this;
    }
}
