package ai.svontai.tenant;

import static ai.svontai.tenant.DoorRule.changing;
import static ai.svontai.tenant.DoorRule.reading;
import static ai.svontai.tenant.Permission.DASHBOARD_EDIT;
import static ai.svontai.tenant.Permission.SETTINGS_WRITE;
import static ai.svontai.tenant.Permission.TOOLS_READ;

import java.util.List;

/** Which permission opens which door. The first line that fits counts; a door without a line asks for a valid token. */
final class DoorRules {

    static final List<DoorRule> ALL = List.of(
            reading("/api/dead-letters/**", TOOLS_READ).orOperations(),
            changing("/api/dead-letters/**", DASHBOARD_EDIT).orOperations(),
            reading("/api/messages/**", TOOLS_READ),
            reading("/api/conversations/**", TOOLS_READ),
            changing("/api/conversations/**", DASHBOARD_EDIT),
            changing("/api/template-messages", DASHBOARD_EDIT),
            reading("/api/templates/**", TOOLS_READ),
            changing("/api/templates/**", SETTINGS_WRITE),
            reading("/operator/**", TOOLS_READ),
            changing("/operator/**", DASHBOARD_EDIT),
            reading("/api/onboarding/whatsapp/status", TOOLS_READ),
            reading("/api/onboarding/whatsapp/account", TOOLS_READ),
            reading("/api/onboarding/**", SETTINGS_WRITE),
            changing("/api/onboarding/**", SETTINGS_WRITE));

    /** Meta proves itself by its signature; the simulator exists only where Meta does not. */
    static final List<String> OPEN =
            List.of("/webhooks/whatsapp", "/whatsapp/webhook", "/actuator/health/**", "/simulator/**", "/connect/**");

    /** Where Meta sends a browser back to, GET only. The state in its query is a secret that can be guessed at. */
    static final String CALLBACK = "/api/onboarding/whatsapp/callback";

    private DoorRules() {}
}
