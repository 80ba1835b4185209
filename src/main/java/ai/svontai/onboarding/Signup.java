package ai.svontai.onboarding;

import ai.svontai.tenant.TenantId;
import ai.svontai.token.TokenReport;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's way from the button to a number that answers.
 *
 * @param startedBy the subject of the caller's token
 * @param taskSince since when the task is tried, or somebody has asked for it again
 * @param failures of the task in a row; to wait for Meta is none
 * @param claimedWaba what the browser says; to be proved
 * @param neverExpires absent as long as Meta was not asked about the token
 * @param grantedWabas that the token was given for, by Meta's word
 * @param wasOnCloud whether the number was on the Cloud API before we came
 * @param isPinGiven whether the tenant has given the number's PIN
 * @param hasSubscribed whether a subscription was begun, so that it may have to be undone
 */
record Signup(
        TenantId tenant,
        UUID id,
        String startedBy,
        Instant startedAt,
        Phase phase,
        Task task,
        Condition condition,
        Instant taskSince,
        int failures,
        @Nullable WabaId claimedWaba,
        @Nullable PhoneNumberId claimedNumber,
        @Nullable Instant tokenExpiresAt,
        @Nullable Boolean neverExpires,
        List<String> grantedWabas,
        @Nullable WabaId waba,
        @Nullable PhoneNumberId number,
        @Nullable UUID accountId,
        boolean wasOnCloud,
        boolean isRegistered,
        boolean isCoexistence,
        boolean hasSubscribed,
        boolean hasRegistered,
        boolean isPinGiven) {

    /** Whether it goes on. */
    enum Phase {
        OPEN,
        DONE,
        GIVEN_UP
    }

    SignupBell bell() {
        return new SignupBell(tenant, id);
    }

    /** @throws IllegalStateException before the WABA is found */
    WabaId linkedWaba() {
        return known(waba);
    }

    /** @throws IllegalStateException before the number is found */
    PhoneNumberId linkedNumber() {
        return known(number);
    }

    /** @throws IllegalStateException before the number is claimed */
    UUID account() {
        return known(accountId);
    }

    /** What Meta said about the token, as far as it was kept; nothing before Meta was asked. */
    @Nullable TokenReport tokenReport() {
        return neverExpires == null
                ? null
                : new TokenReport(true, tokenExpiresAt, Set.of(), Map.of(), "", "", null, 0, 0);
    }

    private static <T> T known(@Nullable T fact) {
        if (fact == null) {
            throw new IllegalStateException("the sign-up has not come that far");
        }
        return fact;
    }
}
