package ai.svontai.simulator;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes up tokens, codes and ids that nobody can foresee, so that tests beside each other do not meet. */
@Component("simulatedRandomText")
@Profile("simulator")
class RandomText {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 15;

    private final RandomGenerator random = new SecureRandom();

    /** 153 letters and digits, the first of which are always the same. */
    String token() {
        return "EAA" + of(LETTERS, 150);
    }

    String code() {
        return "AQ" + of(LETTERS, 180);
    }

    /** 15 digits. */
    String id() {
        return "7" + of(DIGITS, ID_LENGTH - 1);
    }

    /** A number of Istanbul. */
    String phone() {
        return "90216" + of(DIGITS, 7);
    }

    String challenge() {
        return "1" + of(DIGITS, 9);
    }

    private String of(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
