package ai.svontai.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps in a template's text: <code>{{1}}</code> by position or <code>{{order_id}}</code> by name. */
record Placeholders(String text) {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Each once, in the order of the text; numbers in the order of numbers. */
    List<String> names() {
        var found =
                GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
        return found.stream().allMatch(Placeholders::isNumber)
                ? found.stream()
                        .sorted(Comparator.comparingLong(Long::parseLong))
                        .toList()
                : found;
    }

    boolean areNamed() {
        return names().stream().anyMatch(name -> !isNumber(name));
    }

    /** The text as the customer will read it; a gap without a value stays. */
    String filled(Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }

    private static boolean isNumber(String name) {
        return name.matches("[0-9]{1,9}");
    }
}
