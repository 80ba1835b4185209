package ai.svontai.e2e;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** All that the run knows and nobody may be told: what is known by its looks, and what was made or seen during the run. */
final class Secrets {

    /** What the simulator and logins make cannot be mistaken; nor can the app's own token, which holds its secret. */
    private static final Map<String, Pattern> LOOKS = Map.of(
            "an access token", Pattern.compile("EAA[0-9A-Za-z]{20,}"),
            "a code", Pattern.compile("AQ[0-9A-Za-z]{100,}"),
            "a caller's token", Pattern.compile("eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]{8,}"),
            "a bearer", Pattern.compile("Bearer [0-9A-Za-z_.|-]{24,}"),
            "the app's token", Pattern.compile(World.APP_ID + "(\\||%7C)", Pattern.CASE_INSENSITIVE),
            "a proof", Pattern.compile("appsecret_proof\\W{1,5}[0-9a-f]{64}"));

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Turkish ones: of customers, as they are written and as they are shown, and of businesses. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9A-Fa-f])90[ -]?[25]\\d{2}[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}(?![0-9A-Fa-f])");

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9A-Za-z.-])\\d{6}(?![0-9A-Za-z.-])");
    private static final Pattern MADE =
            Pattern.compile("\"(access_token|code|pin|verify_token)\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODE_OF_META = Pattern.compile("13\\d{4}|999999"); // no PIN can be told from it
    private static final int SHORTEST = 8;

    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Set<String> pins = ConcurrentHashMap.newKeySet();

    /** From now on this is one. What is as short as a word is none. */
    void add(String kind, String secret) {
        if (SIX_DIGITS.matcher(secret).matches()) {
            if (!CODE_OF_META.matcher(secret).matches()) {
                pins.add(secret);
            }
        } else if (secret.length() >= SHORTEST) {
            made.put(secret, kind);
        }
    }

    /** Learns what stands in an answer that may show secrets. */
    void learn(String json) {
        MADE.matcher(json).results().forEach(found -> add("Meta's " + found.group(1), found.group(2)));
    }

    /** Learns the keys of a keyset. */
    void learnKeys(String keyset) {
        Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(keyset)
                .results()
                .forEach(key -> {
                    add("a key", key.group(1));
                    add("a key", key.group(1).replaceAll("=+$", ""));
                });
    }

    /** What kind of secret stands in a text. */
    Optional<String> in(String text) {
        return LOOKS.entrySet().stream()
                .filter(look -> look.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> made.entrySet().stream()
                        .filter(secret -> text.contains(secret.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> SIX_DIGITS
                        .matcher(text)
                        .results()
                        .filter(digits -> pins.contains(digits.group()))
                        .map(digits -> "a PIN")
                        .findFirst());
    }

    /** What kind of secret stands in a text, a phone number being one. */
    Optional<String> orPhoneIn(String text) {
        return in(text).or(
                        () -> PHONE.matcher(UUIDS.matcher(text).replaceAll("")).find()
                                ? Optional.of("a phone number")
                                : Optional.empty());
    }
}
