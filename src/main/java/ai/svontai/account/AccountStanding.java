package ai.svontai.account;

import java.time.Instant;

/** An account and how it stands with Meta. */
public record AccountStanding(Account account, SendingRight.Status status, Instant createdAt) {}
