package ai.svontai.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search for the WABA that a token was given for: one place after the other, until one holds something that the
 * token opens. What a browser, a token's scopes or a webhook tell is a hint; that the token opens it is the proof.
 *
 * @param candidates WABAs still to be tried; the first one is next
 * @param after the cursor within the list that is being read
 * @param wabas those that the token opens
 */
record Search(
        Signup signup,
        Source source,
        List<String> candidates,
        @Nullable String after,
        List<String> wabas,
        List<NumberFacts> numbers) {

    /** Where WABAs are looked for, the best first. */
    enum Source {
        SESSION,
        GRANTED,
        PARTNER_ADDED,
        /** Meta's list of all WABAs that were shared with us. */
        SHARED;

        Source next() {
            return switch (this) {
                case SESSION -> GRANTED;
                case GRANTED -> PARTNER_ADDED;
                case PARTNER_ADDED, SHARED -> SHARED;
            };
        }
    }

    Search {
        candidates = List.copyOf(candidates);
        wabas = List.copyOf(wabas);
        numbers = List.copyOf(numbers);
    }

    /** Whether there is somebody to ask; the last place has to be asked itself. */
    boolean isMore() {
        return !candidates.isEmpty();
    }

    boolean hasFound() {
        return !wabas.isEmpty();
    }

    String candidate() {
        return candidates.getFirst();
    }

    Search in(Source next, List<String> hints) {
        return new Search(signup, next, hints, null, wabas, numbers);
    }

    Search more(List<NumberFacts> page, @Nullable String next) {
        var proved = new ArrayList<>(wabas);
        if (!proved.contains(candidate())) {
            proved.add(candidate());
        }
        var all = Stream.concat(numbers.stream(), page.stream()).toList();
        var left = next == null ? candidates.subList(1, candidates.size()) : candidates;
        return new Search(signup, source, left, next, proved, all);
    }

    Search without() {
        return new Search(signup, source, candidates.subList(1, candidates.size()), null, wabas, numbers);
    }
}
