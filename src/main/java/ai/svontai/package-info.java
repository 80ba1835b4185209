/** WhatsApp for many small businesses: each package below is a room, described in its own first line. */
@NullMarked
package ai.svontai;

import org.jspecify.annotations.NullMarked;
