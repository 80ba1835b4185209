package ai.svontai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {

    private final Handshake handshake = new Handshake(Webhooks.settings("secret", ""));

    @ParameterizedTest
    @CsvSource(textBlock = """
            1158201444
            ' a \" <b> ş '
            """)
    void givesTheChallengeBackAsItCame(String challenge) {
        assertThat(answer("subscribe", "our-verify-token", challenge)).isEqualTo(challenge);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                        , our-verify-token, 1158201444
            unsubscribe , our-verify-token, 1158201444
            SUBSCRIBE   , our-verify-token, 1158201444
            subscribe   , our-verify-token,
                        ,                 ,
            unsubscribe , wrong           , 1158201444
            """)
    void knowsWhatIsNoHandshake(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        assertThatExceptionOfType(UnknownHandshake.class)
                .isThrownBy(() -> answer(mode, token, challenge))
                .withMessageNotContainingAny("our-verify-token", "1158201444");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''
            our-verify-toke
            our-verify-token2
            Our-Verify-Token
            'our-verify-token '
            şifre
            """)
    void refusesAWrongVerifyToken(String token) {
        refuses(token);
    }

    @Test
    void takesATokenThatMetaWasGivenForOneWaba() {
        assertThat(handshake.answer("subscribe", "1158201444", true)).isEqualTo("1158201444");
    }

    @Test
    void refusesAMissingVerifyToken() {
        refuses(null);
    }

    private String answer(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        return handshake.answer(mode, challenge, handshake.isOurs(token));
    }

    private void refuses(@Nullable String token) {
        assertThatExceptionOfType(WrongVerifyToken.class)
                .isThrownBy(() -> answer("subscribe", token, "1158201444"))
                .withMessage("hub.verify_token is not ours");
    }
}
