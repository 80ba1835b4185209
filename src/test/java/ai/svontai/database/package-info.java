/** A real PostgreSQL under the rooms that keep something, for tests of a single room. */
@NullMarked
package ai.svontai.database;

import org.jspecify.annotations.NullMarked;
