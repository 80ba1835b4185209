package badhouse.delivery;

import org.apache.camel.RoutesBuilder;

/** Planted: a route in Java. */
abstract class JavaRoutes implements RoutesBuilder {}
