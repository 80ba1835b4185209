package ai.svontai.whatsapp;

import org.jspecify.annotations.Nullable;

/**
 * How Meta names the person on the other end: by either id or by both.
 *
 * @param userId business-scoped user id, such as {@code TR.4Tq8mX2nP0vK7c}; absent from webhooks before April 2026
 * @param waId phone number without {@code +}; absent for people who go by a username
 */
public record CustomerId(@Nullable String userId, @Nullable String waId) {

    public CustomerId {
        if (userId == null && waId == null) {
            throw new IllegalArgumentException("a customer has a business-scoped user id or a phone number");
        }
    }

    /** Says which ids are there, never what they are: this may stand in a log. */
    @Override
    public String toString() {
        return "CustomerId[%s]".formatted(userId == null ? "phone" : waId == null ? "user id" : "user id and phone");
    }
}
