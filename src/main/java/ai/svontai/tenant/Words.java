package ai.svontai.tenant;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims that hold words, some issuers write as a list and some with blanks between. */
final class Words {

    private Words() {}

    static Stream<String> in(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty());
        }
        return claim instanceof Collection<?> several
                ? several.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
