package ai.svontai.delivery;

import ai.svontai.conversation.Bell;

/**
 * What came of an answer.
 *
 * @param hasMessages whether there is something to send
 * @param moreWaits whether the customer wrote again meanwhile
 */
public record Enqueued(Bell bell, boolean hasMessages, boolean moreWaits) {}
