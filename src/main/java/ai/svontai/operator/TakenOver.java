package ai.svontai.operator;

import ai.svontai.conversation.Bell;

/**
 * A takeover that is committed.
 *
 * @param justLeaving whether a message of the bot's was on its way to Meta then
 */
public record TakenOver(Bell bell, boolean justLeaving) {}
