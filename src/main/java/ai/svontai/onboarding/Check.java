package ai.svontai.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be right.
 *
 * @param ok absent where only Meta could tell and was not asked
 * @param message what is wrong and what to do, or that all is well
 */
record Check(String key, @Nullable Boolean ok, @Nullable String value, String message) {}
