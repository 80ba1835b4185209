package ai.svontai.broker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;

/** Chronicles for the tests of other rooms. */
public final class Chronicles {

    private Chronicles() {}

    public static Chronicle by(Clock clock) {
        return new Chronicle(clock, new ObjectMapper());
    }
}
