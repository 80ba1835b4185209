package ai.svontai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the app by webhook what becomes of the accounts of its customers. */
@Component("simulatedAccountNews")
@Profile("simulator")
class AccountNews {

    private final SimulatorSettings settings;
    private final Webhooks webhooks;
    private final Agenda agenda;
    private final Clock clock;

    AccountNews(SimulatorSettings settings, Webhooks webhooks, Agenda agenda, Clock clock) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Only if the business is one whose news come at this moment. */
    void tellAdded(MetaBusiness business, List<MetaWaba> wabas, MetaBusiness.Notice moment) {
        if (business.notice() != moment) {
            return;
        }
        var bodies = bodies("PARTNER_ADDED", wabas);
        if (moment == MetaBusiness.Notice.BEFORE) {
            bodies.forEach(webhooks::tellApp);
        } else {
            agenda.after(settings.statusDelay(), () -> bodies.forEach(webhooks::tellApp));
        }
    }

    void tellRemoved(List<MetaWaba> wabas) {
        var bodies = bodies("PARTNER_REMOVED", wabas);
        agenda.after(Duration.ZERO, () -> bodies.forEach(webhooks::tellApp));
    }

    /** Whatever Meta may say of an account. */
    void tell(String about, String field, Object value) {
        var body = WebhookBody.news(about, clock.instant(), field, value);
        agenda.after(Duration.ZERO, () -> webhooks.tellApp(body));
    }

    /** One for each WABA; they are about our own portfolio. */
    private List<WebhookBody> bodies(String event, List<MetaWaba> wabas) {
        return wabas.stream()
                .map(waba -> new Update(event, new WabaInfo(waba.id(), waba.businessId())))
                .map(update ->
                        WebhookBody.news(settings.partnerBusinessId(), clock.instant(), "account_update", update))
                .toList();
    }

    /** Value of the field {@code account_update}. */
    record Update(String event, WabaInfo wabaInfo) {}

    record WabaInfo(String wabaId, String ownerBusinessId) {}
}
