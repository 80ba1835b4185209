package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.local.LocalSecrets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/rotate-keyset} makes keysets with which the service goes on. */
class RotateKeysetTest {

    private static final UUID ACCOUNT = UUID.randomUUID();

    private final String first = LocalSecrets.fresh().keyset();

    @Test
    void changesTheKeyInThreeSteps() {
        var added = KeysetRotation.step("add", first);
        var promoted = KeysetRotation.step("promote", added);
        var removed = KeysetRotation.step("remove", promoted);

        var old = cipher(first).lock(ACCOUNT, "kept before");
        var fresh = cipher(promoted).lock(ACCOUNT, "kept after");
        assertThat(cipher(added).primaryKey()).isEqualTo(cipher(first).primaryKey());
        assertThat(cipher(added).keys()).hasSize(2);
        assertThat(cipher(added).open(ACCOUNT, fresh)).isEqualTo("kept after");
        assertThat(cipher(promoted).open(ACCOUNT, old)).isEqualTo("kept before");
        assertThat(cipher(promoted).primaryKey()).isNotEqualTo(cipher(first).primaryKey());
        assertThat(cipher(removed).open(ACCOUNT, fresh)).isEqualTo("kept after");
        assertThat(cipher(removed).keys()).hasSize(1);
        assertThatExceptionOfType(LockedToken.class)
                .isThrownBy(() -> cipher(removed).open(ACCOUNT, old));
    }

    @Test
    void makesADifferentKeyEachTime() {
        assertThat(KeysetRotation.step("add", first)).isNotEqualTo(KeysetRotation.step("add", first));
    }

    @Test
    void readsAKeysetThatSomebodyHasIndented() {
        var added = KeysetRotation.step("add", first.replace(",", ",\n  ").replace(":", " : "));

        assertThat(cipher(added).keys()).hasSize(2);
    }

    @Test
    void takesNoStepTwiceAndNoneTooEarly() {
        var added = KeysetRotation.step("add", first);
        var promoted = KeysetRotation.step("promote", added);

        assertThat(KeysetRotation.run("add", added).said()).contains("go on with promote");
        assertThat(KeysetRotation.run("remove", added).said()).contains("go on with promote");
        assertThat(KeysetRotation.run("promote", promoted).said()).contains("go on with remove");
        assertThat(KeysetRotation.run("promote", first).code()).isOne();
        assertThat(KeysetRotation.run("remove", first).said()).contains("begin with add");
    }

    @ParameterizedTest
    @CsvSource({"add, {}", "add, garbage", "promote, []", "now, {}"})
    void printsNothingThatIsNoKeyset(String step, String keyset) {
        var run = KeysetRotation.run(step, keyset);

        assertThat(run.code()).isNotZero();
        assertThat(run.printed()).isEmpty();
        assertThat(run.said()).isNotEmpty();
    }

    static TokenCipher cipher(String keyset) {
        return new TokenCipher(new TokenSettings(keyset, Duration.ofDays(15), Duration.ofDays(1)));
    }
}
