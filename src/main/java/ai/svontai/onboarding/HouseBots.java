package ai.svontai.onboarding;

import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.bot.Tone;
import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bot that answers on a new number: the tenant's, or a first one that knows nothing yet and says so. */
@Component
class HouseBots {

    private final Bots bots;

    HouseBots(Bots bots) {
        this.bots = bots;
    }

    /** @param name of the business, as its customers see it */
    UUID of(TenantId tenant, @Nullable String name) {
        return bots.firstOf(tenant).orElseGet(() -> make(tenant, name == null ? "Asistan" : name));
    }

    private UUID make(TenantId tenant, String name) {
        var id = UUID.nameUUIDFromBytes(("bot " + tenant).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        bots.put(new Bot(
                tenant,
                id,
                name,
                "tr",
                Tone.FRIENDLY,
                "",
                500,
                10,
                "Şu anda yanıt veremiyorum. Bir arkadaşımız en kısa sürede size yazacak.",
                null,
                true,
                List.of()));
        return id;
    }
}
