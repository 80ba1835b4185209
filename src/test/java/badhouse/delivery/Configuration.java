package badhouse.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Planted: settings under another name, for everybody to see. */
@ConfigurationProperties("badhouse.delivery")
public class Configuration {}
