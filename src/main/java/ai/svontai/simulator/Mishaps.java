package ai.svontai.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mishaps still to come. Of several for the same target the first in the list that strikes is taken. */
@Component
@Profile("simulator")
class Mishaps {

    private final DoubleSupplier chance;
    private final List<Armed> left = new ArrayList<>();

    @Autowired
    Mishaps() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance 0 inclusive to 1 exclusive */
    Mishaps(DoubleSupplier chance) {
        this.chance = chance;
    }

    synchronized List<Mishap> left() {
        return left.stream().map(armed -> armed.mishap).toList();
    }

    synchronized void replace(List<Mishap> mishaps) {
        left.clear();
        mishaps.forEach(mishap -> left.add(new Armed(withDefaultCount(mishap))));
    }

    /** Takes the mishap that befalls this call; mostly none. Each mishap of the target counts the call. */
    synchronized Mishap next(Mishap.Target target) {
        return next(target, "");
    }

    /** The same for a call of this path. */
    synchronized Mishap next(Mishap.Target target, String path) {
        var aimed =
                left.stream().filter(armed -> armed.mishap.isFor(target, path)).toList();
        aimed.forEach(armed -> armed.calls++);
        return aimed.stream()
                .filter(this::strikes)
                .findFirst()
                .map(this::struck)
                .orElseGet(() -> Mishap.none(target));
    }

    private boolean strikes(Armed armed) {
        var probability = armed.mishap.probability();
        return armed.isDue() && (probability == null || chance.getAsDouble() < probability);
    }

    private Mishap struck(Armed armed) {
        var mishap = armed.mishap;
        var count = mishap.count();
        if (count != null && count == 1) {
            left.remove(armed);
        } else if (count != null) {
            armed.mishap = mishap.withCount(count - 1);
        }
        return mishap;
    }

    private static Mishap withDefaultCount(Mishap mishap) {
        var endless = mishap.probability() != null || mishap.every() != null;
        return mishap.count() == null && !endless ? mishap.withCount(1) : mishap;
    }

    /** A mishap that waits for its calls. */
    private static final class Armed {

        private Mishap mishap;
        private long calls;

        Armed(Mishap mishap) {
            this.mishap = mishap;
        }

        boolean isDue() {
            return mishap.every() == null || calls % mishap.every() == 0;
        }
    }
}
