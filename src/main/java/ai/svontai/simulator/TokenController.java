package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a business number's token away, gives it back, or gives another one. */
@RestController
@Profile("simulator")
class TokenController {

    private static final int PASSWORD_CHANGED = 460;

    private final BusinessNumbers numbers;

    TokenController(BusinessNumbers numbers) {
        this.numbers = numbers;
    }

    @PutMapping("/simulator/numbers/{phoneNumberId}/token")
    Token change(@PathVariable String phoneNumberId, @RequestBody Change change) {
        change.make(find(phoneNumberId), numbers);
        var number = find(phoneNumberId);
        var revocation = numbers.revocation(number);
        return new Token(
                phoneNumberId,
                number.accessToken(),
                revocation.isPresent(),
                revocation.isPresent() ? revocation.getAsInt() : null,
                numbers.end(number).map(Instant::toString).orElse(null));
    }

    private BusinessNumber find(String phoneNumberId) {
        return numbers.configured(phoneNumberId)
                .orElseThrow(() -> new UnusableInput("name a phone number id listed at /simulator"));
    }

    /**
     * What is to be done with the token.
     *
     * @param subcode why it is not good any more: 460, a changed password, if left out
     * @param expiresAt ISO instant at which the token ends; 0 for never, which is what a new one begins with
     * @param accessToken the token from now on; good unless it is revoked in the same breath
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            @Nullable Boolean revoked,
            @Nullable Integer subcode,
            @Nullable String accessToken,
            @Nullable String expiresAt) {

        private void make(BusinessNumber number, BusinessNumbers numbers) {
            if (revoked == null && accessToken == null && expiresAt == null) {
                throw new UnusableInput(
                        "set revoked to true or false, access_token to another token, or expires_at to its end");
            }
            if (accessToken != null && accessToken.isBlank()) {
                throw new UnusableInput("set access_token to a token, not to nothing");
            }
            if (accessToken != null) {
                numbers.replaceToken(number, accessToken);
            }
            if (expiresAt != null) {
                numbers.end(number, end(expiresAt));
            }
            if (revoked != null && revoked) {
                numbers.revoke(number, subcode == null ? PASSWORD_CHANGED : subcode);
            } else if (revoked != null) {
                numbers.heal(number);
            }
        }
    }

    private static @Nullable Instant end(String at) {
        try {
            return at.equals("0") ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new UnusableInput("set expires_at to 0 for never, or to an instant like 2026-11-24T10:00:00Z");
        }
    }

    /** The token as it is now. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Token(
            String phoneNumberId,
            @Nullable String accessToken,
            boolean revoked,
            @Nullable Integer subcode,
            @Nullable String expiresAt) {}
}
