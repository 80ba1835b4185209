package ai.svontai.bot;

import ai.svontai.bot.Bot.FallbackTemplate;
import ai.svontai.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bots and their knowledge. */
@Component
public class Bots {

    /** More would not fit a prompt; choosing the fitting ones among more is a search, which is still to come. */
    private static final int MOST_KNOWLEDGE = 100;

    private final JdbcClient jdbc;

    Bots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The bot with what it knows.
     *
     * @throws NoSuchBot if the tenant has no bot with this id
     */
    @Transactional(readOnly = true)
    public Bot get(TenantId tenant, UUID id) {
        var knowledge = knowledge(tenant, id);
        return jdbc.sql("""
                        select name, language, tone, instructions, max_response_length, memory_window, fallback_message,
                               fallback_template, fallback_template_language, splits_long_texts
                          from bot
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, index) -> bot(tenant, id, row, knowledge))
                .optional()
                .orElseThrow(() -> new NoSuchBot(id));
    }

    /** The tenant's bot that was there first. */
    public Optional<UUID> firstOf(TenantId tenant) {
        return jdbc.sql("select id from bot where tenant_id = :tenant order by created_at, id limit 1")
                .param("tenant", tenant.value())
                .query(UUID.class)
                .optional();
    }

    /** Keeps a bot with its knowledge, in place of what was there. */
    @Transactional
    public void put(Bot bot) {
        jdbc.sql("""
                        insert into bot (tenant_id, id, name, language, tone, instructions, max_response_length,
                                         memory_window, fallback_message, fallback_template,
                                         fallback_template_language, splits_long_texts)
                        values (:tenant, :id, :name, :language, :tone, :instructions, :length, :memory, :fallback,
                                :template, :templateLanguage, :splits)
                        on conflict (tenant_id, id)
                        do update set name = excluded.name, language = excluded.language, tone = excluded.tone,
                                      instructions = excluded.instructions, memory_window = excluded.memory_window,
                                      max_response_length = excluded.max_response_length,
                                      fallback_message = excluded.fallback_message,
                                      fallback_template = excluded.fallback_template,
                                      fallback_template_language = excluded.fallback_template_language,
                                      splits_long_texts = excluded.splits_long_texts
                        """)
                .param("tenant", bot.tenant().value())
                .param("id", bot.id())
                .param("name", bot.name())
                .param("language", bot.language())
                .param("tone", bot.tone().name().toLowerCase(Locale.ROOT))
                .param("instructions", bot.instructions())
                .param("length", bot.maxResponseLength())
                .param("memory", bot.memoryWindow())
                .param("fallback", bot.fallbackMessage())
                .param(
                        "template",
                        bot.fallbackTemplate() == null
                                ? null
                                : bot.fallbackTemplate().name())
                .param(
                        "templateLanguage",
                        bot.fallbackTemplate() == null
                                ? null
                                : bot.fallbackTemplate().language())
                .param("splits", bot.splitsLongTexts())
                .update();
        jdbc.sql("delete from bot_knowledge_item where tenant_id = :tenant and bot_id = :bot")
                .param("tenant", bot.tenant().value())
                .param("bot", bot.id())
                .update();
        bot.knowledge().forEach(item -> teach(bot, item));
    }

    private void teach(Bot bot, Knowledge item) {
        jdbc.sql("""
                        insert into bot_knowledge_item (tenant_id, bot_id, title, question, answer)
                        values (:tenant, :bot, :title, :question, :answer)
                        """)
                .param("tenant", bot.tenant().value())
                .param("bot", bot.id())
                .param("title", item.title())
                .param("question", item.question())
                .param("answer", item.answer())
                .update();
    }

    private List<Knowledge> knowledge(TenantId tenant, UUID id) {
        return jdbc.sql("""
                        select title, question, answer
                          from bot_knowledge_item
                         where tenant_id = :tenant and bot_id = :bot
                         order by id
                         limit :most
                        """)
                .param("tenant", tenant.value())
                .param("bot", id)
                .param("most", MOST_KNOWLEDGE)
                .query((row, index) ->
                        new Knowledge(row.getString("title"), row.getString("question"), row.getString("answer")))
                .list();
    }

    private static Bot bot(TenantId tenant, UUID id, ResultSet row, List<Knowledge> knowledge) throws SQLException {
        return new Bot(
                tenant,
                id,
                row.getString("name"),
                row.getString("language"),
                Tone.valueOf(row.getString("tone").toUpperCase(Locale.ROOT)),
                row.getString("instructions"),
                row.getInt("max_response_length"),
                row.getInt("memory_window"),
                row.getString("fallback_message"),
                template(row),
                row.getBoolean("splits_long_texts"),
                knowledge);
    }

    private static @Nullable FallbackTemplate template(ResultSet row) throws SQLException {
        var name = row.getString("fallback_template");
        return name == null ? null : new FallbackTemplate(name, row.getString("fallback_template_language"));
    }
}
