package ai.svontai.template;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of templates, for reading. */
@Component
class TemplateRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TemplateRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The tenant's templates, by WABA, name and language; each filter that is absent lets all pass. */
    List<TemplateRow> find(TenantId tenant, @Nullable WabaId waba, @Nullable String status, @Nullable String name) {
        return jdbc.sql("""
                        select waba_id, meta_id, name, language, status, category, quality, rejected_reason, synced_at,
                               components::text as components
                          from template
                         where tenant_id = :tenant
                           and (:waba::text is null or waba_id = :waba)
                           and (:status::text is null or status = :status)
                           and (:name::text is null or name = :name)
                         order by waba_id, name, language
                        """)
                .param("tenant", tenant.value())
                .param("waba", waba == null ? null : waba.value())
                .param("status", status)
                .param("name", name)
                .query(this::row)
                .list();
    }

    private TemplateRow row(ResultSet row, int index) throws SQLException {
        return new TemplateRow(
                new WabaId(row.getString("waba_id")),
                row.getString("meta_id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("status"),
                row.getString("category"),
                row.getString("quality"),
                row.getString("rejected_reason"),
                row.getObject("synced_at", OffsetDateTime.class).toInstant(),
                TemplateForm.of(components(row.getString("components"))));
    }

    private JsonNode components(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column components holds JSON", e);
        }
    }
}
