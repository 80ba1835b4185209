/** The whole service against the simulator, over HTTP, on each broker: does the story hold? */
@NullMarked
package ai.svontai.e2e;

import org.jspecify.annotations.NullMarked;
