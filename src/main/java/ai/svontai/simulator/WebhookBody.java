package ai.svontai.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Meta posts: one entry, and in it mostly one message or some statuses. */
record WebhookBody(String object, List<Entry> entry) {

    private static final String MESSAGES = "messages";

    static WebhookBody message(BusinessNumber to, Customer from, String name, Message message) {
        var contact = new Contact(new Profile(name), from.phone(), from.userId());
        return of(
                to, List.of(change(new Value("whatsapp", Metadata.of(to), List.of(contact), List.of(message), null))));
    }

    /** Statuses of one WABA; those of the same number share a change. */
    static WebhookBody statuses(List<ToldStatus> statuses) {
        var byNumber = statuses.stream().collect(groupingBy(ToldStatus::from, LinkedHashMap::new, toList()));
        var changes = byNumber.entrySet().stream()
                .map(entry -> statusesOf(entry.getKey(), entry.getValue()))
                .toList();
        return of(statuses.getFirst().from(), changes);
    }

    /** The contact of a status has no profile: code that reads the name there fails with Meta too. */
    private static Change statusesOf(BusinessNumber number, List<ToldStatus> statuses) {
        var contacts = statuses.stream()
                .filter(told -> told.status().errors() == null)
                .map(told -> new Contact(null, told.to().phone(), told.to().userId()))
                .distinct()
                .toList();
        return change(new Value(
                "whatsapp",
                Metadata.of(number),
                contacts.isEmpty() ? null : contacts,
                null,
                statuses.stream().map(ToldStatus::status).toList()));
    }

    /** Of any other field; these have a time. */
    static WebhookBody news(String wabaId, Instant at, String field, Object value) {
        return of(new Entry(wabaId, at.getEpochSecond(), List.of(new Change(value, field))));
    }

    private static Change change(Value value) {
        return new Change(value, MESSAGES);
    }

    private static WebhookBody of(BusinessNumber number, List<Change> changes) {
        return of(new Entry(number.wabaId(), null, changes));
    }

    private static WebhookBody of(Entry entry) {
        return new WebhookBody("whatsapp_business_account", List.of(entry));
    }

    /** Whom it is about: a WABA, or a portfolio. */
    String about() {
        return entry.getFirst().id();
    }

    /** Whether it is about messages or their statuses, and not about the account. */
    boolean isOfMessages() {
        return entry.getFirst().changes().getFirst().field().equals(MESSAGES);
    }

    /** Meta's timestamps are strings of epoch seconds. */
    static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }

    /** A status with whom it is about. */
    record ToldStatus(BusinessNumber from, Customer to, Status status) {}

    record Entry(String id, @Nullable Long time, List<Change> changes) {}

    record Change(Object value, String field) {}

    record Value(
            String messagingProduct,
            Metadata metadata,
            @Nullable List<Contact> contacts,
            @Nullable List<Message> messages,
            @Nullable List<Status> statuses) {}

    record Metadata(String displayPhoneNumber, String phoneNumberId) {

        static Metadata of(BusinessNumber number) {
            return new Metadata(number.displayPhoneNumber(), number.phoneNumberId());
        }
    }

    record Contact(@Nullable Profile profile, @Nullable String waId, String userId) {}

    record Profile(String name) {}

    record Message(@Nullable String from, String fromUserId, String id, String timestamp, String type, Text text) {

        static Message text(Customer from, String wamid, Instant at, String body) {
            return new Message(from.phone(), from.userId(), wamid, seconds(at), "text", new Text(body));
        }
    }

    record Text(String body) {}

    record Status(
            String id,
            String status,
            String timestamp,
            @Nullable String recipientId,
            String recipientUserId,
            @Nullable String bizOpaqueCallbackData,
            @Nullable Pricing pricing,
            @Nullable List<Problem> errors) {}

    record Pricing(boolean billable, String pricingModel, String type, String category) {

        static final Pricing SERVICE = new Pricing(false, "PMP", "free_customer_service", "service");
    }

    record Problem(int code, String title, String message, ErrorData errorData) {

        static final Problem REENGAGEMENT = of(
                131047,
                "Re-engagement message",
                "Message failed to send because more than 24 hours have passed since the customer last replied to this "
                        + "number.");

        static Problem of(int code, String title, String details) {
            return new Problem(code, title, title, new ErrorData(details));
        }
    }

    record ErrorData(String details) {}
}
