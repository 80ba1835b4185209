package ai.svontai.tenant;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may do, by the names of SvontAI's dashboard. */
enum Permission {
    TOOLS_READ("tools:read"),
    TOOLS_INSTALL("tools:install"),
    DASHBOARD_EDIT("dashboard:edit"),
    SETTINGS_WRITE("settings:write"),
    AUDIT_READ("audit:read");

    private final String text;

    Permission(String text) {
        this.text = text;
    }

    static Optional<Permission> of(String text) {
        return Arrays.stream(values())
                .filter(permission -> permission.text.equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
