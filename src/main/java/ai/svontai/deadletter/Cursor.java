package ai.svontai.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.svontai.problem.Problem;
import java.time.Instant;
import java.util.Base64;

/** The last letter of a page: the next page begins below it, whatever is buried meanwhile. */
record Cursor(Instant buriedAt, String id) {

    /** As callers see it; only {@link #read} knows what is in it. */
    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%s %s".formatted(buriedAt, id).getBytes(UTF_8));
    }

    /** @throws Problem if it is none that was given out */
    static Cursor read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
            var id = parts[1];
            if (id.indexOf('\0') >= 0 || !Parameters.isTime(parts[0])) {
                throw new IllegalArgumentException("not one of ours");
            }
            return new Cursor(Instant.parse(parts[0]), id);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problem.badRequest("The parameter cursor takes the nextCursor of the page before, as it came.");
        }
    }
}
