/** What the tests and the local run need beside the service: a broker and a database that start by themselves. */
@NullMarked
package ai.svontai.local;

import org.jspecify.annotations.NullMarked;
