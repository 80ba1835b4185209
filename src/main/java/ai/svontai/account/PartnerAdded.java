package ai.svontai.account;

import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A business has let us at its WABA. Whoever acts upon it has to prove with the business's own token that it may.
 *
 * @param ownerBusinessId of the business portfolio that owns the WABA, where Meta says so
 * @param at by Meta's clock, in whole seconds
 */
public record PartnerAdded(WabaId waba, @Nullable String ownerBusinessId, Instant at) {}
