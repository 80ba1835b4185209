package ai.svontai.template;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of templates, for what Meta lists. An older word of Meta's never replaces a newer one. */
@Component
class ListedTemplates {

    private final JdbcClient jdbc;
    private final ObjectWriter json;

    ListedTemplates(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII); // half an emoji is no UTF-8
    }

    /** The number for what Meta tells next. */
    long next() {
        return jdbc.sql("select nextval('template_told')").query(Long.class).single();
    }

    void put(TenantId tenant, WabaId waba, ListedTemplate listed, long told, Instant askedAt) {
        jdbc.sql("""
                        insert into template (tenant_id, waba_id, name, language, meta_id, status, category,
                                              parameter_format, components, quality, rejected_reason, synced_at, told)
                        values (:tenant, :waba, :name, :language, :id, :status, :category,
                                :format, :components::json, :quality, :reason, :at, :told)
                        on conflict (tenant_id, waba_id, name, language)
                        do update set meta_id = excluded.meta_id, status = excluded.status,
                                      category = excluded.category, parameter_format = excluded.parameter_format,
                                      components = excluded.components, quality = excluded.quality,
                                      rejected_reason = excluded.rejected_reason, synced_at = excluded.synced_at,
                                      told = excluded.told
                         where template.told < excluded.told
                        """)
                .param("tenant", tenant.value())
                .param("waba", waba.value())
                .param("name", listed.name())
                .param("language", listed.language())
                .param("id", listed.id())
                .param("status", listed.status())
                .param("category", listed.category())
                .param("format", listed.parameterFormat())
                .param("components", print(listed.components()))
                .param("quality", listed.quality())
                .param("reason", listed.rejectedReason())
                .param("at", askedAt.atOffset(ZoneOffset.UTC))
                .param("told", told)
                .update();
    }

    /** Forgets what nobody has told of since a list was begun that was read to its end. Returns how many. */
    int forget(TenantId tenant, WabaId waba, long begun) {
        return jdbc.sql("delete from template where tenant_id = :tenant and waba_id = :waba and told < :begun")
                .param("tenant", tenant.value())
                .param("waba", waba.value())
                .param("begun", begun)
                .update();
    }

    private String print(JsonNode components) {
        try {
            return json.writeValueAsString(components);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }
}
