package ai.svontai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.svontai.database.AtOnce;
import ai.svontai.database.DatabaseTest;
import ai.svontai.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BotsIT extends DatabaseTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private Bots bots;

    @Test
    void comeBackWithWhatTheyKnow() {
        var bot = bot(knowledge(3));

        bots.put(bot);

        assertThat(bots.get(TENANT, ID)).isEqualTo(bot);
    }

    @Test
    void forgetWhatTheyKnewWhenTheyArePutAgain() {
        bots.put(bot(knowledge(5)));
        var bot = bot(knowledge(3));

        bots.put(bot);

        assertThat(bots.get(TENANT, ID)).isEqualTo(bot);
    }

    @Test
    void learnOnceWhenTheyArePutByManyAtOnce() throws Exception {
        var bot = bot(knowledge(3));

        AtOnce.times(8, () -> {
            bots.put(bot);
            return true;
        });

        assertThat(bots.get(TENANT, ID)).isEqualTo(bot);
    }

    @Test
    void rememberTheFirstHundredThings() {
        bots.put(bot(knowledge(101)));

        assertThat(bots.get(TENANT, ID).knowledge()).isEqualTo(knowledge(100));
    }

    @Test
    void belongToOneTenant() {
        bots.put(bot(List.of()));

        assertThatThrownBy(() -> bots.get(new TenantId(UUID.randomUUID()), ID)).isInstanceOf(NoSuchBot.class);
    }

    private static List<Knowledge> knowledge(int things) {
        return IntStream.range(0, things)
                .mapToObj(i -> new Knowledge("Başlık " + i, "Soru?", "Cevap " + i))
                .toList();
    }

    private static Bot bot(List<Knowledge> knowledge) {
        return new Bot(
                TENANT,
                ID,
                "Moda Butik",
                "tr",
                Tone.FRIENDLY,
                "Kısa yaz.",
                500,
                10,
                "Sonra.",
                new Bot.FallbackTemplate("size_ulasamadik", "tr"),
                false,
                knowledge);
    }
}
