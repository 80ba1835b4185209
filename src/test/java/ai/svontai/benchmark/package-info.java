/** Measurements, not tests: they run when they are asked for by name, and their tables stand in docs/performance.md. */
@NullMarked
package ai.svontai.benchmark;

import org.jspecify.annotations.NullMarked;
