package ai.svontai.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a template must be given.
 *
 * @param component where it goes: {@code header}, {@code body} or {@code button}, or another of Meta's
 * @param type Meta's word for its kind, such as {@code text}, {@code image} or {@code coupon_code}
 * @param name of a named parameter; the number of a positional one; none for the rest
 * @param index of the button, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wanted(
        String component,
        String type,
        @Nullable String name,
        @Nullable Integer index) {}
