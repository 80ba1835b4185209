package ai.svontai.simulator;

import java.util.regex.Pattern;

/** Which versions of the Graph there are: those that have expired are served by the oldest that lives. */
final class GraphVersion {

    private static final int OLDEST = 21;
    private static final int NEWEST = 26;
    private static final Pattern SHAPE = Pattern.compile("v([1-9]\\d?)\\.0");

    private GraphVersion() {}

    static boolean isKnown(String version) {
        return number(version) > 0 && number(version) <= NEWEST;
    }

    /** The version that answers; what is no version stays as it is. */
    static String serving(String version) {
        return number(version) > 0 && number(version) < OLDEST ? "v" + OLDEST + ".0" : version;
    }

    /** 0 if it is none. */
    private static int number(String version) {
        var shape = SHAPE.matcher(version);
        return shape.matches() ? Integer.parseInt(shape.group(1)) : 0;
    }
}
