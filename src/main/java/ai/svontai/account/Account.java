package ai.svontai.account;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.util.UUID;

/**
 * A business's number on WhatsApp.
 *
 * @param displayPhoneNumber what people dial, digits only
 * @param botId the bot that answers on this number
 */
public record Account(
        TenantId tenant, UUID id, WabaId waba, PhoneNumberId phoneNumberId, String displayPhoneNumber, UUID botId) {}
