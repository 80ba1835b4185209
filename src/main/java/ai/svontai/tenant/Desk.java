package ai.svontai.tenant;

import org.jspecify.annotations.Nullable;

/**
 * Whose things somebody looks after.
 *
 * @param tenant absent for what belongs to no tenant, never for all
 */
public record Desk(@Nullable TenantId tenant) {}
