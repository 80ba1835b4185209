package ai.svontai.e2e;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that the service has answered over HTTP. No answer tells a secret, and no refusal a phone number; only what exists
 * to show people whom they talk to, or with which number, may show one.
 */
final class Answers {

    /** Conversations and what waits in them, dead letters with their bodies, and the business's own number. */
    private static final Pattern SHOWS_PHONES = Pattern.compile("/operator/.*"
            + "|/api/(conversations|dead-letters|messages|template-messages)(/.*)?"
            + "|/api/onboarding/whatsapp/(status|account|choices|complete|callback|diagnostics|retry-step/.*)");

    /** Nobody's: how a number has to be written. */
    private static final String EXAMPLE = "such as +905551112233";

    /** Begins a sign-up: its answer hands out a state, and a cookie for the same browser. */
    private static final String START = "/api/onboarding/whatsapp/start";

    private static final Pattern COOKIE = Pattern.compile("svontai-signup=([^;]+)");

    private final Secrets secrets;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Answers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Writes an answer of the service down; from those of the simulator it learns what must not be told. */
    void note(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
        note(answer.uri(), answer.statusCode(), headers, answer.body());
    }

    void note(URI address, int status, String headers, String body) {
        var path = String.valueOf(address.getPath());
        if (path.startsWith("/simulator")) {
            secrets.learn(body);
            return;
        }
        var given = new ArrayList<String>();
        if (path.equals(START)) {
            var state = Http.parse(body).path("state").asText();
            var cookie = COOKIE.matcher(headers);
            if (!state.isEmpty()) {
                given.add(state);
            }
            if (cookie.find()) {
                given.add(cookie.group(1));
            }
            given.forEach(secret -> secrets.add("a state or cookie", secret));
        }
        answers.add(new Answer(path, status, headers + "\n\n" + body, given));
    }

    /** Those that tell too much, of those since the last time. */
    List<String> leaks() {
        var leaks = new ArrayList<String>();
        for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
            var one = answer;
            told(one).ifPresent(kind -> leaks.add("an answer tells %s: %s".formatted(kind, one)));
        }
        return leaks;
    }

    private Optional<String> told(Answer answer) {
        var text = answer.text.replace(EXAMPLE, "");
        for (var given : answer.given) {
            text = text.replace(given, "");
        }
        var showsPhones =
                answer.status < 300 && SHOWS_PHONES.matcher(answer.path).matches();
        return showsPhones ? secrets.in(text) : secrets.orPhoneIn(text);
    }

    private record Answer(String path, int status, String text, List<String> given) {

        private Answer {
            given = List.copyOf(given);
        }
    }
}
