package ai.svontai.onboarding;

import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a search has brought: the one number, a choice for the tenant, or to look again later. */
@Component
class Finding {

    private final SignupProgress progress;
    private final OnboardingSettings settings;
    private final Clock clock;
    private final ObjectMapper json;

    Finding(SignupProgress progress, OnboardingSettings settings, Clock clock, ObjectMapper json) {
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Keeps what was found.
     *
     * @throws SignupFailure if there is a WABA without a number, or if none was found for too long
     * @throws MetaIsBusy if Meta may still have to show the WABA
     */
    @Transactional
    public void keep(@Variable("work") Work work, @Variable("search") Search search) {
        var claimed = work.signup().claimedNumber();
        var named = search.numbers().stream()
                .filter(number -> claimed != null && number.phoneNumberId().equals(claimed.value()))
                .findFirst();
        if (named.isPresent()) {
            found(work, named.get());
        } else if (search.numbers().size() == 1) {
            found(work, search.numbers().getFirst());
        } else if (!search.numbers().isEmpty()) {
            progress.choose(work, write(search));
        } else if (search.hasFound()) {
            throw new SignupFailure("phone.none");
        } else {
            waitOrGiveUp(work.signup().taskSince());
        }
    }

    private void found(Work work, NumberFacts number) {
        progress.found(work, new WabaId(number.wabaId()), new PhoneNumberId(number.phoneNumberId()));
    }

    private void waitOrGiveUp(Instant since) {
        if (Duration.between(since, clock.instant()).compareTo(settings.findPatience()) > 0) {
            throw new SignupFailure("waba.none");
        }
        throw new MetaIsBusy("waba.waiting", null);
    }

    private String write(Search search) {
        try {
            return json.writeValueAsString(search.numbers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written as JSON", e);
        }
    }
}
