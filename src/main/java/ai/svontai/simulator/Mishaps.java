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
    private final List<Mishap> left = new ArrayList<>();

    @Autowired
    Mishaps() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance 0 inclusive to 1 exclusive */
    Mishaps(DoubleSupplier chance) {
        this.chance = chance;
    }

    synchronized List<Mishap> left() {
        return List.copyOf(left);
    }

    synchronized void replace(List<Mishap> mishaps) {
        left.clear();
        mishaps.forEach(mishap -> left.add(withDefaultCount(mishap)));
    }

    /** Takes the mishap that befalls this call; mostly none. */
    synchronized Mishap next(Mishap.Target target) {
        for (int i = 0; i < left.size(); i++) {
            var mishap = left.get(i);
            if (mishap.target() == target && strikes(mishap)) {
                countDown(i, mishap);
                return mishap;
            }
        }
        return Mishap.none(target);
    }

    private boolean strikes(Mishap mishap) {
        return mishap.probability() == null || chance.getAsDouble() < mishap.probability();
    }

    private void countDown(int index, Mishap mishap) {
        var count = mishap.count();
        if (count == null) {
            return;
        }
        if (count == 1) {
            left.remove(index);
        } else {
            left.set(index, mishap.withCount(count - 1));
        }
    }

    private static Mishap withDefaultCount(Mishap mishap) {
        return mishap.count() == null && mishap.probability() == null ? mishap.withCount(1) : mishap;
    }
}
