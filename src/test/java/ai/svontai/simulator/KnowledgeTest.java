package ai.svontai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {

    private static final String PROMPT = """
            Sen bir mağazanın yardımcısısın. Yalnız aşağıdakileri bil.

            Q: Kargo ücreti ne kadar?
            A: Kargo 49 TL.

            Q: Mağaza saat kaçta açılıyor?
            A: Her gün 09:00'da açıyoruz.
            Pazar kapalıyız.

            İade
            Q: Ürünü nasıl iade ederim?
            A: 14 gün içinde iade edebilirsiniz.
            Q: Iğdır'a gönderiyor musunuz?
            A: Evet, Iğdır'a kargo var.

            Nezaketi elden bırakma.
            """;

    private final Knowledge knowledge = Knowledge.in(PROMPT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Kargo ücreti nedir?               | Kargo 49 TL.
            kargo ucretleri                   | Kargo 49 TL.
            KARGO ÜCRETİ!!                    | Kargo 49 TL.
            İADE ETMEK İSTİYORUM              | 14 gün içinde iade edebilirsiniz.
            urunu iade edecegim               | 14 gün içinde iade edebilirsiniz.
            igdir icin kargo                  | Evet, Iğdır'a kargo var.
            IĞDIR                             | Evet, Iğdır'a kargo var.
            """)
    void findsTheAnswerWhateverTheSpelling(String question, String answer) {
        assertThat(knowledge.answer(question)).isEqualTo(answer);
    }

    @Test
    void keepsAllLinesOfAnAnswer() {
        assertThat(knowledge.answer("mağaza açık mı")).isEqualTo("Her gün 09:00'da açıyoruz.\nPazar kapalıyız.");
    }

    @Test
    void admitsWhatItDoesNotKnow() {
        assertThat(knowledge.answer("Hava nasıl, nezaket var mı?")).isEqualTo(Knowledge.NOTHING_KNOWN);
        assertThat(Knowledge.in("").answer("Kargo?")).isEqualTo(Knowledge.NOTHING_KNOWN);
    }

    @Test
    void echoesExactly() {
        assertThat(knowledge.answer("echo  Kargo / 7 ")).isEqualTo(" Kargo / 7 ");
    }

    @Test
    void answersEveryMessageOfABurstAndNoneBefore() {
        var request = new ChatRequest(
                "any",
                List.of(
                        new ChatRequest.Message("system", PROMPT),
                        new ChatRequest.Message("user", "echo 1"),
                        new ChatRequest.Message("assistant", "1"),
                        new ChatRequest.Message("user", "echo 2"),
                        new ChatRequest.Message("user", "kargo ücreti?")));

        var completion = ChatCompletion.of(request, Instant.EPOCH);

        assertThat(completion.choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.message().content()).isEqualTo("2 Kargo 49 TL."));
    }
}
