package ai.svontai.database;

import ai.svontai.local.EmbeddedDatabase;

/** The server that all database tests of this process share. */
public final class Postgres {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();

    private Postgres() {}

    /** The JDBC URL of a new, empty database. */
    public static String database(String name) {
        return SERVER.createDatabase(name);
    }

    public static String username() {
        return SERVER.username();
    }

    public static String password() {
        return SERVER.password();
    }
}
