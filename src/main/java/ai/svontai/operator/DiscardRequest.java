package ai.svontai.operator;

import org.jspecify.annotations.Nullable;

/** Why a message is not to be sent. */
record DiscardRequest(@Nullable String reason) {}
