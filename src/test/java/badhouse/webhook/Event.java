package badhouse.webhook;

/** Planted: what another room imports without saying so. */
public class Event {}
