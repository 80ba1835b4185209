package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import java.util.UUID;

/**
 * A wake-up for one conversation. It crosses the queues as JSON and carries no work: what is to do stands in the
 * database, so a bell may ring twice, late or in any order.
 */
public record Bell(TenantId tenant, UUID conversationId) {}
