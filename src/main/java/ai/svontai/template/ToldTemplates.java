package ai.svontai.template;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.TemplateUpdate;
import ai.svontai.whatsapp.TemplateUpdate.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of templates, for what webhooks tell. A late one never undoes a newer one, or a list that came after it. */
@Component
class ToldTemplates {

    /** Meta's clock and ours differ, and Meta counts whole seconds. In doubt the webhook counts. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** A template that was deleted and made again has another id, and nothing that is told of the old one is true of it. */
    private static final String SAME = """
             tenant_id = :tenant and waba_id = :waba
               and case when :id::text is not null and meta_id is not null then meta_id = :id
                        else name = :name and replace(language, '-', '_') = replace(:language, '-', '_')
                   end
            """;

    /** A status names the category of its time, too. In the same second the category's own news count. */
    private static final String NEWER_CATEGORY = """
            :category::text is not null and (:at::timestamptz is null or category_at is null or category_at < :at)
            """;

    private static final String STATUS = """
            status = :value, rejected_reason = :reason,
                   category = case when %1$s then :category else category end,
                   category_at = case when %1$s then coalesce(:at, category_at) else category_at end
            """.formatted(NEWER_CATEGORY);

    private final JdbcClient jdbc;

    ToldTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the update unless it is late. Answers whether the tenant has the template at all. */
    boolean keep(TenantId tenant, TemplateUpdate update) {
        var changed = switch (update) {
            case TemplateUpdate.Status status ->
                changed(tenant, status, "status_at", STATUS, status.event(), status.category(), status.reason());
            case TemplateUpdate.Category category ->
                changed(tenant, category, "category_at", "category = :value", category.category(), null, null);
            case TemplateUpdate.Quality quality ->
                changed(tenant, quality, "quality_at", "quality = :value", quality.quality(), null, null);
            case TemplateUpdate.Components components -> 0;
        };
        return changed > 0 || isThere(tenant, update.subject());
    }

    private int changed(
            TenantId tenant,
            TemplateUpdate update,
            String time,
            String assignment,
            String value,
            @Nullable String category,
            @Nullable String reason) {
        var sql = """
                update template
                   set %2$s, %1$s = coalesce(:at, %1$s), told = nextval('template_told')
                 where %3$s
                   and (:at::timestamptz is null or ((%1$s is null or %1$s <= :at) and synced_at <= :notBefore))
                """.formatted(time, assignment, SAME);
        var at = update.at();
        return subject(sql, tenant, update.subject())
                .param("at", utc(at))
                .param("notBefore", at == null ? null : utc(at.plus(LEEWAY)))
                .param("value", value)
                .param("category", category)
                .param("reason", reason)
                .update();
    }

    private boolean isThere(TenantId tenant, Subject subject) {
        return subject("select exists (select 1 from template where %s)".formatted(SAME), tenant, subject)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec subject(String sql, TenantId tenant, Subject subject) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("waba", subject.waba().value())
                .param("id", subject.id())
                .param("name", subject.name())
                .param("language", subject.language());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
