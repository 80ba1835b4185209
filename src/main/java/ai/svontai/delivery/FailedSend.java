package ai.svontai.delivery;

import ai.svontai.tenant.TenantId;
import java.util.UUID;

/** A message that Meta refuses: a bell that also names the message. */
public record FailedSend(TenantId tenant, UUID conversationId, UUID messageId) {}
