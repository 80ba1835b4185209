package ai.svontai.webhook;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.AccountUpdate.Subject;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what became of a WABA or a number, and keeps as it is what nobody knows yet. */
class AccountReader {

    private static final String ACCOUNT = "account_update";

    /** Of one number, which is named by what people dial. */
    private static final Set<String> OF_ONE_NUMBER =
            Set.of("phone_number_name_update", "phone_number_quality_update", "security");

    private static final Set<String> OF_THE_WABA =
            Set.of(ACCOUNT, "account_alerts", "account_review_update", "business_capability_update");

    /** About customers, many and full of their words: nothing for a list of events. */
    private static final Set<String> ABOUT_CUSTOMERS = Set.of(
            "automatic_events",
            "calls",
            "history",
            "message_echoes",
            "messaging_handovers",
            "smb_app_state_sync",
            "smb_message_echoes",
            "standby",
            "tracking_events",
            "user_id_update",
            "user_preferences");

    private final WebhookDetail detail;

    AccountReader(WebhookJson json) {
        this.detail = new WebhookDetail(json);
    }

    /** Whether a change of this field is nothing for a list of an account's events. */
    static boolean skips(String field) {
        return !AccountWords.isWord(field) || ABOUT_CUSTOMERS.contains(field) || field.startsWith("group_");
    }

    /**
     * Reads the change of any field that is not skipped.
     *
     * @param entry has the time and, in most cases, the WABA's id
     * @throws UnreadableWebhook if it is not what Meta documents
     */
    WebhookEvent read(JsonNode entry, String field, JsonNode value) {
        var isKnown = OF_ONE_NUMBER.contains(field) || OF_THE_WABA.contains(field);
        if (!isKnown && AccountWords.word(entry, "id") == null) {
            return new WebhookEvent.Other(field);
        }
        var news = isKnown ? known(entry, field, value) : unknown(entry, field, value);
        return new WebhookEvent.Account(
                switch (field) {
                    case ACCOUNT -> new AccountEventReader(news, value).read();
                    case "account_review_update" ->
                        new AccountUpdate.Review(news, AccountWords.needed(value, "decision"));
                    case "business_capability_update" -> new AccountUpdate.Capability(news, limit(value));
                    case "phone_number_name_update" ->
                        new AccountUpdate.Name(
                                news,
                                AccountWords.needed(value, "decision"),
                                AccountWords.clean(Fields.text(value.path("requested_verified_name"))));
                    case "phone_number_quality_update" -> quality(news, AccountWords.needed(value, "event"), value);
                    case "security" -> security(news, AccountWords.needed(value, "event"));
                    default -> new AccountUpdate.Other(news);
                });
    }

    private News known(JsonNode entry, String field, JsonNode value) {
        var info = value.path("waba_info");
        var waba = AccountWords.word(info, "waba_id");
        var number = number(value);
        if (number == null && OF_ONE_NUMBER.contains(field)) {
            throw new UnreadableWebhook("a change of %s has no display_phone_number".formatted(field));
        }
        return new News(
                new Subject(
                        new WabaId(waba == null ? AccountWords.needed(entry, "id") : waba),
                        AccountWords.word(info, "owner_business_id"),
                        number),
                field,
                event(value),
                AccountWords.time(entry.path("time")),
                detail.of(value));
    }

    /** Nobody knows what a value may hold that nobody knows: only that it came. */
    private static News unknown(JsonNode entry, String field, JsonNode value) {
        return new News(
                new Subject(new WabaId(AccountWords.needed(entry, "id")), null, null),
                field,
                AccountWords.word(value, "event"),
                AccountWords.time(entry.path("time")),
                "{}");
    }

    private static @Nullable String event(JsonNode value) {
        return Stream.of(
                        AccountWords.word(value, "event"),
                        AccountWords.word(value, "decision"),
                        AccountWords.word(value.path("alert_info"), "alert_type"),
                        AccountWords.word(value, "alert_type"))
                .filter(word -> word != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String number(JsonNode value) {
        return Stream.of("display_phone_number", "phone_number")
                .map(name -> Fields.text(value.path(name)))
                .filter(text -> text != null)
                .map(text -> text.replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() <= AccountWords.MOST)
                .findFirst()
                .orElse(null);
    }

    private static AccountUpdate quality(News news, String event, JsonNode value) {
        return new AccountUpdate.Quality(
                news, event.endsWith("FLAGGED") ? event : null, limit(value), event.equals("THROUGHPUT_UPGRADE"));
    }

    private static @Nullable String limit(JsonNode value) {
        var limit = AccountWords.word(value, "max_daily_conversations_per_business");
        return limit == null ? AccountWords.word(value, "current_limit") : limit;
    }

    private static AccountUpdate security(News news, String event) {
        return event.startsWith("PIN_") ? new AccountUpdate.Pin(news) : new AccountUpdate.Other(news);
    }
}
