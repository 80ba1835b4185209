package ai.svontai.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A status of the sign-up, as the service tells it. */
final class SignUp {

    static final String NUMBER = "+90 555 111 22 33";

    private static final List<String> KEYS = List.of(
            "oauth_started",
            "oauth_completed",
            "token_obtained",
            "waba_linked",
            "phone_verified",
            "webhook_active",
            "ready");
    private static final List<String> NAMES = List.of(
            "Meta girişi başlatıldı",
            "Meta izni verildi",
            "Erişim alındı",
            "WhatsApp hesabı bağlandı",
            "Numara doğrulandı",
            "Webhook etkin",
            "Kullanıma hazır");

    private final Map<String, @Nullable Object> status = new HashMap<>();
    private final List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    private int current;

    private SignUp(String state) {
        status.put("status", state);
        status.put("connected", false);
        status.put("whatsapp_connected", false);
        status.put("is_complete", false);
        status.put("steps", steps);
    }

    static SignUp notStarted() {
        return new SignUp("not_started");
    }

    /** Everything before the step, counted from 1, is done; nothing after it has begun. */
    static SignUp at(int step, String stepStatus) {
        var signUp = new SignUp("connecting");
        signUp.current = step - 1;
        for (int i = 0; i < KEYS.size(); i++) {
            signUp.steps.add(step(i, i < step - 1 ? "done" : i == step - 1 ? stepStatus : "pending"));
        }
        signUp.status.put("current_step", KEYS.get(step - 1));
        return signUp;
    }

    static SignUp connected() {
        var signUp = at(KEYS.size(), "done").in("active");
        signUp.status.put("connected", true);
        signUp.status.put("whatsapp_connected", true);
        signUp.status.put("webhook_active", true);
        signUp.status.put("is_complete", true);
        signUp.status.put("phone_number", NUMBER);
        signUp.status.put("current_step", null);
        return signUp;
    }

    SignUp in(String state) {
        status.put("status", state);
        return this;
    }

    SignUp needing(String need) {
        status.put("needs", need);
        return this;
    }

    SignUp saying(String message) {
        steps.get(current).put("message", message);
        return this;
    }

    SignUp waitingFor(String whom) {
        steps.get(current).put("waiting_for", whom);
        return this;
    }

    /** Another step than the current one, counted from 1. */
    SignUp with(int step, String stepStatus) {
        steps.set(step - 1, step(step - 1, stepStatus));
        return this;
    }

    SignUp withNumber() {
        status.put("phone_number", NUMBER);
        return this;
    }

    SignUp withoutConnection() {
        status.put("connected", false);
        status.put("whatsapp_connected", false);
        return this;
    }

    PageStage.Answer told() {
        return PageStage.Answer.json(status);
    }

    private static Map<String, @Nullable Object> step(int index, String stepStatus) {
        var step = new HashMap<String, @Nullable Object>();
        step.put("step_key", KEYS.get(index));
        step.put("step_order", index + 1);
        step.put("step_name", NAMES.get(index));
        step.put("step_description", "Bu adım: " + NAMES.get(index));
        step.put("status", stepStatus);
        if (!stepStatus.equals("pending")) {
            step.put("started_at", "2026-11-23T09:0%d:00Z".formatted(index));
        }
        if (stepStatus.equals("done")) {
            step.put("completed_at", "2026-11-23T09:0%d:30Z".formatted(index));
        }
        return step;
    }
}
