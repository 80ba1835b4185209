package ai.svontai.template;

import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates of a business, and which messages can be made of them. */
@Component
public class Templates {

    private static final String APPROVED = "APPROVED";

    private final TemplateRows rows;
    private final ObjectMapper json;

    Templates(TemplateRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * The message, ready for the outbox.
     *
     * @param components Meta's {@code template.components}: the parameters; empty for none
     * @throws Problem 422 that lists every mistake, if the template is not there, may not be sent or wants other
     *     parameters
     */
    public OutboundMessage.Template checked(
            TenantId tenant, WabaId waba, String name, String language, List<Map<String, Object>> components) {
        var row = find(tenant, waba, name, language)
                .orElseThrow(() -> new TemplateRefusal(rows.find(tenant, waba, null, null)).unknown(name, language));
        if (!row.isUsable()) {
            throw new TemplateRefusal(rows.find(tenant, waba, null, null)).notApproved(row);
        }
        var mistakes = new TemplateCheck(row.form()).mistakes(json.valueToTree(components));
        if (!mistakes.isEmpty()) {
            throw TemplateRefusal.unfit(row, mistakes);
        }
        return new OutboundMessage.Template(name, language, components);
    }

    /** Whether it is approved and can go as it is. */
    public boolean isUsableWithoutParameters(TenantId tenant, WabaId waba, String name, String language) {
        return find(tenant, waba, name, language)
                .filter(TemplateRow::isUsable)
                .filter(row -> row.form().wanted().isEmpty())
                .isPresent();
    }

    /** The approved ones, by name and language. */
    public List<TemplateView> usable(TenantId tenant, WabaId waba) {
        return rows.find(tenant, waba, APPROVED, null).stream()
                .map(TemplateRow::view)
                .toList();
    }

    /**
     * All of the tenant's, in whatever state.
     *
     * @param query of the request: {@code waba}, {@code status} and {@code name}, as far as they are given
     * @throws Problem 400 if the query asks for something else
     */
    public List<TemplateState> list(
            @Variable("tenant") TenantId tenant, @Header("CamelHttpQuery") @Nullable String query) {
        var filters = Filters.of(query);
        return rows.find(tenant, filters.waba(), filters.status(), filters.name()).stream()
                .map(TemplateRow::state)
                .toList();
    }

    private Optional<TemplateRow> find(TenantId tenant, WabaId waba, String name, String language) {
        return rows.find(tenant, waba, null, name).stream()
                .filter(row -> row.language().equals(language))
                .findFirst();
    }
}
