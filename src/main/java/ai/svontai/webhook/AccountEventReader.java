package ai.svontai.webhook;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.AccountUpdate.News;
import ai.svontai.whatsapp.AccountUpdate.Restriction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a change of the field {@code account_update}, which means something else with each event. */
class AccountEventReader {

    private final News news;
    private final JsonNode value;

    AccountEventReader(News news, JsonNode value) {
        this.news = news;
        this.value = value;
    }

    AccountUpdate read() {
        return switch (AccountWords.needed(value, "event")) {
            case "PARTNER_ADDED" -> added();
            case "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED", "ACCOUNT_DELETED" -> new AccountUpdate.Gone(news);
            case "ACCOUNT_OFFBOARDED" -> new AccountUpdate.Presence(news, false);
            case "ACCOUNT_RECONNECTED" -> new AccountUpdate.Presence(news, true);
            case "DISABLED_UPDATE" -> ban();
            case "ACCOUNT_RESTRICTION" -> restrictions();
            default -> new AccountUpdate.Other(news);
        };
    }

    /** Here the entry's id is our own portfolio's. */
    private AccountUpdate added() {
        AccountWords.needed(value.path("waba_info"), "waba_id");
        return new AccountUpdate.Other(news);
    }

    /** The state comes as a word and as a list of one. Several at once say nothing. */
    private AccountUpdate ban() {
        var states = listOf(value.path("ban_info").path("waba_ban_state")).stream()
                .map(AccountWords::word)
                .toList();
        if (states.isEmpty() || states.contains(null)) {
            throw new UnreadableWebhook("DISABLED_UPDATE has no ban_info.waba_ban_state");
        }
        return switch (states.size() == 1 ? String.valueOf(states.getFirst()) : "") {
            case "DISABLE" -> new AccountUpdate.Ban(news, true);
            case "REINSTATE" -> new AccountUpdate.Ban(news, false);
            default -> new AccountUpdate.Other(news);
        };
    }

    private AccountUpdate restrictions() {
        var list = listOf(value.path("restriction_info")).stream()
                .map(AccountEventReader::restriction)
                .toList();
        var violation = AccountWords.word(value.path("violation_info"), "violation_type");
        if (list.isEmpty() && !isLifted(violation)) {
            return new AccountUpdate.Other(news);
        }
        return new AccountUpdate.Restrictions(news, list);
    }

    private static boolean isLifted(@Nullable String violation) {
        return violation != null && (violation.endsWith("_UNBAN") || violation.endsWith("_RATE_LIMIT_RECOVERY"));
    }

    private static Restriction restriction(JsonNode restriction) {
        return new Restriction(
                AccountWords.needed(restriction, "restriction_type"), AccountWords.end(restriction.path("expiration")));
    }

    /** A single thing comes with its list and without. */
    private static List<JsonNode> listOf(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(list::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            list.add(node);
        }
        return list;
    }
}
