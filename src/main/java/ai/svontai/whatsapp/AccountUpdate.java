package ai.svontai.whatsapp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meta's word on a business's WABA or number. Updates come doubled, late and in any order. */
public sealed interface AccountUpdate {

    News news();

    /**
     * Which. Meta names no phone number id here.
     *
     * @param ownerBusinessId of the business portfolio that owns the WABA, where Meta says so
     * @param displayPhoneNumber digits only; none where all numbers of the WABA are meant
     */
    record Subject(
            WabaId waba,
            @Nullable String ownerBusinessId,
            @Nullable String displayPhoneNumber) {}

    /**
     * What is the same for all of them.
     *
     * @param field of the webhook
     * @param event Meta's word, such as {@code PARTNER_REMOVED}; none where the field says it all
     * @param at by Meta's clock, in whole seconds; none where it does not say
     * @param detail a JSON object with the rest, without anybody's words and secrets
     */
    record News(
            Subject subject,
            String field,
            @Nullable String event,
            @Nullable Instant at,
            String detail) {

        /** Without the number. */
        @Override
        public String toString() {
            return "News[%s %s]".formatted(field, event);
        }
    }

    /** The business has taken it away from us, or deleted it. */
    record Gone(News news) implements AccountUpdate {}

    /** A number that is used on a phone, too, has left us or is back. */
    record Presence(News news, boolean isThere) implements AccountUpdate {}

    /** Meta has banned the WABA, or lifted the ban. */
    record Ban(News news, boolean isOn) implements AccountUpdate {}

    /** What Meta does not let it do; nothing in the list when that is over. */
    record Restrictions(News news, List<Restriction> list) implements AccountUpdate {

        private static final String NO_REPLIES = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING";

        public Restrictions {
            list = List.copyOf(list);
        }

        public boolean isLifted() {
            return list.isEmpty();
        }

        /** The one by which not even customers who write may be answered. */
        public @Nullable Restriction ofReplies() {
            return list.stream()
                    .filter(restriction -> restriction.type().equals(NO_REPLIES))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One thing that is not allowed.
     *
     * @param until none where Meta names no end
     */
    record Restriction(String type, @Nullable Instant until) {}

    /**
     * Customers like what the number sends, or do not; it may send more, or less.
     *
     * @param rating Meta's word; none where it says nothing about it
     * @param limit customers a day outside the window, as Meta says it
     * @param isFaster whether the number may send 1,000 messages a second
     */
    record Quality(
            News news, @Nullable String rating, @Nullable String limit, boolean isFaster) implements AccountUpdate {}

    /** How many customers a day the business may write to first, as Meta says it: {@code TIER_2K} or {@code 2000}. */
    record Capability(News news, @Nullable String limit) implements AccountUpdate {}

    /** Whether customers may see the name that was asked for. */
    record Name(News news, String decision, @Nullable String name) implements AccountUpdate {

        public boolean isApproved() {
            return decision.equals("APPROVED");
        }
    }

    /** Somebody has changed the number's PIN, or is about to. */
    record Pin(News news) implements AccountUpdate {}

    /** What Meta thinks of the WABA. */
    record Review(News news, String decision) implements AccountUpdate {}

    /** Good to know. */
    record Other(News news) implements AccountUpdate {}
}
