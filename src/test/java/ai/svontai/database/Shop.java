package ai.svontai.database;

import ai.svontai.account.Account;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.Wamid;
import java.time.Instant;
import java.util.UUID;

/** A business with a connected number, and what customers write to it. */
public record Shop(Account account) {

    public TenantId tenant() {
        return account.tenant();
    }

    /** A text under a new wamid. */
    public InboundMessage text(CustomerId from, Instant sentAt, String text) {
        return text("wamid." + UUID.randomUUID(), from, sentAt, text);
    }

    public InboundMessage text(String wamid, CustomerId from, Instant sentAt, String text) {
        return message(wamid, from, sentAt, "text", text, "{}");
    }

    public InboundMessage message(
            String wamid, CustomerId from, Instant sentAt, String type, String text, String payload) {
        return new InboundMessage(new Wamid(wamid), account.phoneNumberId(), from, "Ayşe", sentAt, type, text, payload);
    }
}
