package ai.svontai.template;

import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template as it is kept. */
record TemplateRow(
        WabaId waba,
        @Nullable String id,
        String name,
        String language,
        String status,
        @Nullable String category,
        @Nullable String quality,
        @Nullable String rejectedReason,
        Instant syncedAt,
        TemplateForm form) {

    boolean isUsable() {
        return status.equals("APPROVED");
    }

    TemplateView view() {
        return new TemplateView(name, language, category, body(), form.wanted());
    }

    TemplateState state() {
        return new TemplateState(
                waba, id, name, language, status, category, quality, rejectedReason, body(), form.wanted(), syncedAt);
    }

    private @Nullable String body() {
        return form.body() == null ? null : form.body().text();
    }
}
