package ai.svontai.account;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells people what they should look at: in the log, and by the counter {@code svontai.account.alarms}. */
@Component
class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final ObjectProvider<MeterRegistry> meters;

    Alarms(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    public void raise(@Body Alarm alarm) {
        LOG.warn("Meta says {} of account {}", alarm.event(), alarm.account());
        meters.ifAvailable(registry -> registry.counter("svontai.account.alarms", "event", alarm.event())
                .increment());
    }
}
