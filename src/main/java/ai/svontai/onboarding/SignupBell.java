package ai.svontai.onboarding;

import ai.svontai.tenant.TenantId;
import java.util.UUID;

/** Wakes a sign-up, or a farewell. It crosses the queue as JSON and carries no work: that stands in the database. */
public record SignupBell(TenantId tenant, UUID id) {}
