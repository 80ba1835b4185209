package badhouse.common;

/** Planted: a room without a subject, and without a package-info. */
class Things {}
