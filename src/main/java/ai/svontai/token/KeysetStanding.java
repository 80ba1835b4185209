package ai.svontai.token;

/**
 * How far the stored secrets have followed the keyset.
 *
 * @param primaryKeyId of the key that locks
 * @param keys how many keys open
 * @param left rows that are still locked with another key: while there are any, it must stay in the keyset
 * @param unopenable of these, rows whose key is not in the keyset: nobody can read them
 */
public record KeysetStanding(long primaryKeyId, int keys, long left, long unopenable) {}
