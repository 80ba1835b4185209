package ai.svontai.onboarding;

import ai.svontai.account.Accounts;
import ai.svontai.account.Ownership;
import ai.svontai.onboarding.Signup.Phase;
import ai.svontai.problem.Problem;
import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.WabaId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a tenant choose among what Meta has shared. */
@Component
class Choices {

    private static final TypeReference<List<NumberFacts>> NUMBERS = new TypeReference<>() {};

    private final Signups signups;
    private final Accounts accounts;
    private final Ownership ownership;
    private final Texts texts;
    private final ObjectMapper json;

    Choices(Signups signups, Accounts accounts, Ownership ownership, Texts texts, ObjectMapper json) {
        this.signups = signups;
        this.accounts = accounts;
        this.ownership = ownership;
        this.texts = texts;
        this.json = json;
    }

    /** @param needed whether the sign-up waits for it */
    record View(boolean needed, List<Waba> wabas) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Waba(String wabaId, List<Candidate> numbers) {}

    /** @param taken whether another tenant has connected it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Candidate(
            String phoneNumberId,
            String displayPhoneNumber,
            @Nullable String verifiedName,
            boolean verified,
            boolean taken) {}

    /** What the tenant wants. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Choice(@Nullable String wabaId, @Nullable String phoneNumberId) {}

    @Transactional(readOnly = true)
    public View of(@Variable("tenant") TenantId tenant) {
        var signup = signups.latest(tenant).filter(Choices::canChoose);
        var numbers = signup.map(this::shared).orElse(List.of());
        var wabas = numbers.stream()
                .collect(Collectors.groupingBy(
                        NumberFacts::wabaId,
                        LinkedHashMap::new,
                        Collectors.mapping(number -> candidate(tenant, number), Collectors.toList())));
        return new View(
                signup.filter(waiting -> waiting.task() == Task.CHOOSE).isPresent(),
                wabas.entrySet().stream()
                        .map(waba -> new Waba(waba.getKey(), waba.getValue()))
                        .toList());
    }

    /**
     * Goes on with what was chosen.
     *
     * @throws Problem if there is nothing to choose, or this was not shared
     */
    @Transactional
    public SignupBell choose(
            @Variable("tenant") TenantId tenant, @Body Choice choice, @Variable("language") @Nullable String language) {
        var locale = texts.locale(language);
        var signup = signups.held(tenant)
                .filter(Choices::canChoose)
                .orElseThrow(() -> Problem.conflict(texts.of(locale, "problem.no-choice")));
        var chosen = shared(signup).stream()
                .filter(number -> number.wabaId().equals(choice.wabaId())
                        && number.phoneNumberId().equals(choice.phoneNumberId()))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(texts.of(locale, "problem.not-shared")));
        signups.chosen(signup, new WabaId(chosen.wabaId()), new PhoneNumberId(chosen.phoneNumberId()));
        return signup.bell();
    }

    private Candidate candidate(TenantId tenant, NumberFacts facts) {
        var number = new PhoneNumberId(facts.phoneNumberId());
        var isTaken =
                ownership.isLive(number) && !accounts.owning(number).tenant().equals(tenant);
        return new Candidate(
                number.value(), "+" + facts.displayPhoneNumber(), facts.verifiedName(), facts.verified(), isTaken);
    }

    /** Also when the first choice has turned out to be another tenant's, or unverified. */
    private static boolean canChoose(Signup signup) {
        return signup.phase() == Phase.OPEN
                && (signup.task() == Task.CHOOSE
                        || (signup.task() == Task.CLAIM && signup.condition() == Condition.FAILED));
    }

    private List<NumberFacts> shared(Signup signup) {
        return signups.choices(signup).map(this::read).orElse(List.of());
    }

    private List<NumberFacts> read(String choices) {
        try {
            return json.readValue(choices, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("choices are JSON, as they were written", e);
        }
    }
}
