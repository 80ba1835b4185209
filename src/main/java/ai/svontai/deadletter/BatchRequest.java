package ai.svontai.deadletter;

import ai.svontai.problem.Problem;
import ai.svontai.tenant.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done with all letters that fit a filter. */
record BatchRequest(LetterFilter filter, Parameters parameters) {

    /**
     * @param more names that are no part of the filter
     * @throws Problem if the filter is wrong, or means letters about which somebody has decided
     */
    static BatchRequest of(Desk desk, ObjectNode request, List<String> more) {
        var names = Stream.concat(LetterFilter.NAMES.stream(), more.stream()).toList();
        var parameters = Parameters.ofJson(request, names);
        var filter = LetterFilter.of(desk, parameters);
        if (!filter.state().equals(LetterFilter.WAITING)) {
            throw Problem.badRequest("Only letters in the state waiting can be replayed or discarded.");
        }
        return new BatchRequest(filter, parameters);
    }
}
