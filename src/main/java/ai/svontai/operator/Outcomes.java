package ai.svontai.operator;

import ai.svontai.delivery.OperatorOutbox;
import ai.svontai.delivery.Outcome;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has come of a message, in the operator's words. */
@Component
class Outcomes {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(3));

    private final OperatorOutbox outbox;

    Outcomes(OperatorOutbox outbox) {
        this.outbox = outbox;
    }

    /** Waits a moment for Meta's answer; what takes longer goes on by itself. */
    public MessageAnswer await(@Body Sent sent) {
        PATIENCE.until(() -> now(sent).stream().noneMatch(Outcome::isUnderWay));
        var open = now(sent).stream().filter(outcome -> !outcome.isAccepted()).findFirst();
        return new MessageAnswer(
                true,
                sent.messages().getFirst(),
                sent.messages(),
                sent.bell().conversationId(),
                sent.at(),
                open.isEmpty(),
                open.map(Outcomes::note).orElse(null));
    }

    private List<Outcome> now(Sent sent) {
        return outbox.outcomes(sent.bell().tenant(), sent.messages());
    }

    static String note(Outcome outcome) {
        return switch (outcome.state()) {
            case "retrying" -> "Gönderilemedi; birazdan yeniden denenecek.";
            case "uncertain" -> "Gönderildiği kesinleşmedi; WhatsApp'ın yanıtı bekleniyor.";
            case "parked" -> parked(outcome.parkedReason());
            case "failed" -> "WhatsApp gönderimi başarısız: %s".formatted(code(outcome));
            case "cancelled" -> "İptal edildi.";
            default -> "Sıraya alındı.";
        };
    }

    private static String parked(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "reconnect" -> "WhatsApp hesabı bağlı değil veya erişim anahtarı bulunamadı.";
            case "account" -> "WhatsApp hesabı şu anda mesaj gönderemiyor.";
            case "window" -> "24 saatlik pencere kapandı; yalnızca şablon gönderilebilir.";
            case "template" -> "Şablon kullanılamıyor.";
            case "limit" -> "WhatsApp'ın gönderim sınırına ulaşıldı.";
            case "uncertain" -> "Gönderildiği kesinleşmedi; bir operatör karar vermeli.";
            case "overtaken" -> "Sonraki mesajlar daha önce gönderildi; bir operatör karar vermeli.";
            default -> "Beklemede.";
        };
    }

    private static String code(Outcome outcome) {
        return outcome.errorCode() == null ? "hata" : "hata " + outcome.errorCode();
    }
}
