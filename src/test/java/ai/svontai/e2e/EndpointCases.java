package ai.svontai.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One request for each endpoint that asks for a token, about something that belongs to the first tenant. */
record EndpointCases(Belongings mine) {

    private static final Set<Integer> NOT_THERE = Set.of(404);

    /** An empty list, or that nothing was done; the answer is searched for traces of the first tenant. */
    private static final Set<Integer> NOTHING = Set.of(200);

    /** Whatever comes of the caller's own sign-up. */
    private static final Set<Integer> OWN = Set.of(200, 400, 404, 409, 422);

    private static final String SIGNUP = "/api/onboarding/whatsapp";

    /**
     * @param endpoint as the routes name it
     * @param strangersRead the statuses that another tenant's owner may be answered
     */
    record Case(String endpoint, String path, String body, Set<Integer> strangersRead) {

        String verb() {
            return endpoint.split(" ", 2)[0];
        }

        /** Connecting and disconnecting name no number: it is always the caller's. */
        boolean isAboutOwnThings() {
            return path.startsWith(SIGNUP);
        }

        boolean changes() {
            return !verb().equals("GET");
        }
    }

    List<Case> all() {
        return Stream.concat(ofDesks().stream(), ofSignups().stream()).toList();
    }

    /** They name the first tenant's number wherever a number can be named. */
    private static List<Case> ofSignups() {
        var number = Map.of("waba_id", World.WABA, "phone_number_id", World.NUMBER);
        return List.of(
                read(SIGNUP + "/status", "", OWN),
                read(SIGNUP + "/account", "", OWN),
                read(SIGNUP + "/diagnostics", "?live=false", OWN),
                read(SIGNUP + "/choices", "", OWN),
                change(SIGNUP + "/choices", number, OWN),
                change(SIGNUP + "/start", Map.of(), OWN),
                change(SIGNUP + "/complete", Map.of("state", "made-up", "code", "made-up"), OWN),
                new Case("POST " + SIGNUP + "/retry-step/{key}", SIGNUP + "/retry-step/ready", "{}", OWN),
                change(SIGNUP + "/reset", Map.of(), OWN),
                change(SIGNUP + "/disconnect", Map.of("phone_number_id", World.NUMBER), OWN));
    }

    private List<Case> ofDesks() {
        var letter = mine.letter();
        var conversation = Map.of("conversation_id", mine.conversation(), "content", "Merhaba");
        var template = Map.of("name", "size_ulasamadik", "language", "tr");
        return List.of(
                read("/api/dead-letters", "?text=" + mine.letterText(), NOTHING),
                read("/api/dead-letters/groups", "?text=" + mine.letterText(), NOTHING),
                read("/api/dead-letters/{id}", letter),
                change("/api/dead-letters/{id}/replay", letter, Map.of()),
                change("/api/dead-letters/{id}/discard", letter, Map.of("reason", "mine")),
                change("/api/dead-letters/replay", Map.of("text", mine.letterText()), NOTHING),
                change("/api/dead-letters/discard", Map.of("text", mine.letterText(), "reason", "x"), NOTHING),
                read("/api/messages/{id}/timeline", mine.message()),
                read("/api/templates", "?waba=" + World.WABA, NOTHING),
                change("/api/templates/sync", Map.of(), NOTHING),
                change("/api/conversations/{id}/template-messages", mine.conversation(), template),
                change(
                        "/api/template-messages",
                        Map.of("name", "size_ulasamadik", "to", mine.phone(), "phone_number_id", World.NUMBER),
                        NOT_THERE),
                change("/operator/takeover", conversation, NOT_THERE),
                change("/operator/release", conversation, NOT_THERE),
                change("/operator/send-message", conversation, NOT_THERE),
                read("/operator/messages", "?limit=100", NOTHING),
                change("/operator/messages/{id}/send-again", mine.message(), Map.of()),
                change("/operator/messages/{id}/send-template", mine.message(), template),
                change("/operator/messages/{id}/discard", mine.message(), Map.of("reason", "mine")));
    }

    Case of(String endpoint) {
        return all().stream()
                .filter(one -> one.endpoint().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }

    private static Case read(String path, String id) {
        return new Case("GET " + path, path.replace("{id}", id), "", NOT_THERE);
    }

    private static Case read(String path, String query, Set<Integer> strangersRead) {
        return new Case("GET " + path, path + query, "", strangersRead);
    }

    private static Case change(String path, String id, Map<String, ?> body) {
        return new Case("POST " + path, path.replace("{id}", id), Http.write(body), NOT_THERE);
    }

    private static Case change(String path, Map<String, ?> body, Set<Integer> strangersRead) {
        return new Case("POST " + path, path, Http.write(body), strangersRead);
    }
}
