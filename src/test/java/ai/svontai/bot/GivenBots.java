package ai.svontai.bot;

import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bots that need no database. */
public class GivenBots extends Bots {

    private final List<Bot> bots;

    public GivenBots(Bot... bots) {
        super(JdbcClient.create(new JdbcTemplate()));
        this.bots = List.of(bots);
    }

    @Override
    public Bot get(TenantId tenant, UUID id) {
        return bots.stream()
                .filter(bot -> bot.tenant().equals(tenant) && bot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchBot(id));
    }
}
