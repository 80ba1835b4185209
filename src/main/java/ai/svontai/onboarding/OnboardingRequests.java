package ai.svontai.onboarding;

import ai.svontai.onboarding.Choices.Choice;
import ai.svontai.onboarding.Orders.DisconnectOrder;
import ai.svontai.onboarding.Orders.RetryOrder;
import ai.svontai.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what callers send. Camel must not do it: its refusals would send their tokens back. */
@Component
class OnboardingRequests {

    private final ObjectMapper json;

    OnboardingRequests(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The order to try a step again.
     *
     * @throws JsonProcessingException if there is a body, and it is not the JSON object that this takes
     */
    public RetryOrder retry(@Body @Nullable String body) throws JsonProcessingException {
        return isEmpty(body) ? new RetryOrder(null) : json.readValue(body, RetryOrder.class);
    }

    /**
     * The order to disconnect a number.
     *
     * @throws JsonProcessingException as above
     */
    public DisconnectOrder disconnect(@Body @Nullable String body) throws JsonProcessingException {
        var order = isEmpty(body) ? null : json.readValue(body, DisconnectOrder.class);
        return order == null || isEmpty(order.number()) ? new DisconnectOrder(null) : order;
    }

    /**
     * What the pop-up has brought.
     *
     * @throws Problem if something of it is missing
     * @throws JsonProcessingException if it is not the JSON object that this takes
     */
    public Completion completion(@Body @Nullable String body) throws JsonProcessingException {
        var completion = isEmpty(body) ? null : json.readValue(body, Completion.class);
        if (completion == null || isEmpty(completion.code()) || isEmpty(completion.state())) {
            throw Problem.badRequest("Send a JSON object with code and state, as Meta's pop-up gave them.");
        }
        return completion;
    }

    /**
     * What the tenant chooses.
     *
     * @throws Problem if something of it is missing
     * @throws JsonProcessingException if it is not the JSON object that this takes
     */
    public Choice choice(@Body @Nullable String body) throws JsonProcessingException {
        var choice = isEmpty(body) ? null : json.readValue(body, Choice.class);
        if (choice == null || isEmpty(choice.wabaId()) || isEmpty(choice.phoneNumberId())) {
            throw Problem.badRequest(
                    "Send a JSON object with waba_id and phone_number_id, as GET …/choices lists them.");
        }
        return choice;
    }

    private static boolean isEmpty(@Nullable String body) {
        return body == null || body.isBlank();
    }
}
