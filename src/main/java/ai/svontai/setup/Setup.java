package ai.svontai.setup;

import ai.svontai.setup.SetupSettings.Business;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Connects the businesses of the file before the routes start, so that the first customer finds them. */
@Component
class Setup implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final SetupSettings settings;
    private final Connections connections;

    Setup(SetupSettings settings, Connections connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public void afterPropertiesSet() {
        settings.businesses().forEach(this::connect);
    }

    /** One business that cannot be connected keeps nobody else from starting. */
    private void connect(Business business) {
        try {
            if (connections.connect(business)) {
                LOG.info("the phone number id {} is connected", business.phoneNumberId());
            } else {
                LOG.warn(
                        "the phone number id {} stays disconnected: put a new access-token into svontai.businesses-file,"
                                + " or take it out",
                        business.phoneNumberId());
            }
        } catch (NumberTaken taken) {
            LOG.error("a business is left out: {}", taken.getMessage());
        }
    }
}
