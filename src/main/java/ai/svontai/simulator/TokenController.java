package ai.svontai.simulator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
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
                revocation.isPresent() ? revocation.getAsInt() : null);
    }

    private BusinessNumber find(String phoneNumberId) {
        return numbers.find(phoneNumberId)
                .orElseThrow(() -> new UnusableInput("name a phone number id listed at /simulator"));
    }

    /**
     * What is to be done with the token.
     *
     * @param subcode why it is not good any more: 460, a changed password, if left out
     * @param accessToken the token from now on; good unless it is revoked in the same breath
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            @Nullable Boolean revoked,
            @Nullable Integer subcode,
            @Nullable String accessToken) {

        private void make(BusinessNumber number, BusinessNumbers numbers) {
            if (revoked == null && accessToken == null) {
                throw new UnusableInput("set revoked to true or false, or access_token to another token");
            }
            if (accessToken != null && accessToken.isBlank()) {
                throw new UnusableInput("set access_token to a token, not to nothing");
            }
            if (accessToken != null) {
                numbers.replaceToken(number, accessToken);
            }
            if (revoked != null && revoked) {
                numbers.revoke(number, subcode == null ? PASSWORD_CHANGED : subcode);
            } else if (revoked != null) {
                numbers.heal(number);
            }
        }
    }

    /** The token as it is now. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Token(
            String phoneNumberId,
            String accessToken,
            boolean revoked,
            @Nullable Integer subcode) {}
}
