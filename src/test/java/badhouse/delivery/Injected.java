package badhouse.delivery;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Planted: a field that is filled from outside. */
class Injected {

    @Autowired
    @Nullable Clock clock;
}
