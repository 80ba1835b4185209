package ai.svontai.simulator;

import ai.svontai.simulator.WebhookBody.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets an accepted message go its way on the customer's phone and reports it by webhook. */
@Component
@Profile("simulator")
class StatusReports {

    private static final List<Receipt> WHOLE_WAY = List.of(Receipt.SENT, Receipt.DELIVERED, Receipt.READ);

    private final SimulatorSettings settings;
    private final Mishaps mishaps;
    private final StatusPost post;
    private final Phones phones;
    private final Agenda agenda;
    private final Clock clock;

    StatusReports(
            SimulatorSettings settings, Mishaps mishaps, StatusPost post, Phones phones, Agenda agenda, Clock clock) {
        this.settings = settings;
        this.mishaps = mishaps;
        this.post = post;
        this.phones = phones;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Starts the reports.
     *
     * @param problem what the message fails with; none if it arrives, unless a mishap befalls it
     * @return done when the send may be answered: at once, but for a mishap that lets the statuses overtake the answer
     */
    CompletableFuture<Void> start(SendRequest request, String wamid, @Nullable Problem problem) {
        var mishap = mishaps.next(Mishap.Target.STATUS);
        var reports = reports(request, wamid, problem == null ? problemOf(mishap) : problem, mishap);
        if (mishap.early()) {
            return agenda.now(() -> reports.forEach(this::go));
        }
        reports.forEach(report -> agenda.after(report.after(), () -> go(report)));
        return CompletableFuture.completedFuture(null);
    }

    private List<StatusReport> reports(SendRequest request, String wamid, @Nullable Problem problem, Mishap mishap) {
        var now = clock.instant();
        var way = problem == null ? way(request) : wayToFailure(mishap.failAfter());
        var told = mishap.unordered() ? way.reversed() : way;
        var reports = new ArrayList<StatusReport>();
        for (int step = 0; step < way.size(); step++) {
            var after = settings.statusDelay().multipliedBy(step + 1L).plus(mishap.delay());
            reports.add(new StatusReport(request, wamid, way.get(step), told.get(step), now, after, problem, mishap));
        }
        return reports;
    }

    /** A reaction only ever becomes sent. */
    private static List<Receipt> way(SendRequest request) {
        return request.type().equals("reaction") ? List.of(Receipt.SENT) : WHOLE_WAY;
    }

    /** A message may get as far as the customer and be reported as failed all the same. */
    private static List<Receipt> wayToFailure(@Nullable Receipt last) {
        var before = last == null ? List.<Receipt>of() : WHOLE_WAY.subList(0, WHOLE_WAY.indexOf(last) + 1);
        return Stream.concat(before.stream(), Stream.of(Receipt.FAILED)).toList();
    }

    private static @Nullable Problem problemOf(Mishap mishap) {
        if (mishap.code() == null) {
            return null;
        }
        var title = mishap.message() == null ? "Something went wrong" : mishap.message();
        var details = mishap.details() == null ? "A mishap of the simulator" : mishap.details();
        return Problem.of(mishap.code(), title, details);
    }

    private void go(StatusReport report) {
        phones.mark(report.request().to(), report.wamid(), report.passed());
        if (!report.isTold()) {
            return;
        }
        post.post(report.status());
        if (report.mishap().doubled()) {
            post.post(report.status());
        }
    }
}
