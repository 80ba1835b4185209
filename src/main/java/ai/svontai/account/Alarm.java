package ai.svontai.account;

import java.util.UUID;

/**
 * Something that people should look at.
 *
 * @param event Meta's word
 */
public record Alarm(UUID account, String event) {}
