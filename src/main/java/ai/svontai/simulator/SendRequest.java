package ai.svontai.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A message that Meta accepts.
 *
 * @param input the recipient as the caller wrote it
 * @param byUserId whether the recipient was given as a business-scoped user id
 * @param text what the phone shows of it
 * @param callbackData comes back in every status of the message, at most 512 characters
 */
record SendRequest(
        BusinessNumber from,
        String input,
        Customer to,
        boolean byUserId,
        boolean lost,
        String type,
        String text,
        @Nullable String callbackData) {}
