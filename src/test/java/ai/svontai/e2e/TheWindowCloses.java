package ai.svontai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.account.Accounts;
import ai.svontai.bot.Bot;
import ai.svontai.bot.Bots;
import ai.svontai.whatsapp.PhoneNumberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After 24 hours of silence only templates go. */
abstract class TheWindowCloses extends DeskStory {

    private static final Duration A_DAY = Duration.ofHours(25);
    private static final String CALL_BACK = "Size 24 saat içinde yanıt veremedik.";

    private Duration passed = Duration.ZERO;

    @BeforeEach
    void fetchTemplates() {
        desk.done("/api/templates/sync", Map.of());
    }

    @AfterEach
    void turnBackTime() {
        simulator().pass(passed.negated());
        simulator().put("/simulator/limits", Map.of("window", "off"));
        fallsBackTo(null);
    }

    @Test
    void forOperatorsWhoAreToldWhatGoesInstead() {
        takeOverFirst();
        pass(A_DAY);

        var refused = desk.send(conversation(), "Merhaba", null);

        assertProblem(409, "template", refused);
        assertThat(Instant.parse(Http.json(refused).path("window_closed_at").asText()))
                .isBefore(world().time().now());
        assertThat(Http.json(refused).path("templates").findValuesAsText("name"))
                .contains("size_ulasamadik");
        desk.done("/api/conversations/" + conversation() + "/template-messages", Map.of("name", "size_ulasamadik"));
        assertThat(simulator().answersOn(phone)).last().asString().startsWith(CALL_BACK);
    }

    @Test
    void forTheBotWhichSendsItsTemplateOnce() {
        fallsBackTo(new Bot.FallbackTemplate("size_ulasamadik", "tr"));
        simulator().put("/simulator/limits", Map.of("window", "sync"));
        var yesterday = Instant.now().minus(A_DAY).getEpochSecond();

        simulator().customerWrites(phone, Map.of("text", "echo dün", "timestamp", yesterday));

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        assertThat(simulator().answersOn(phone)).singleElement().asString().startsWith(CALL_BACK);
        simulator().customerWrites(phone, Map.of("text", "echo yine dün", "timestamp", yesterday + 1));
        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read", "parked"));
    }

    /** Meta accepts the text and reports later that the window was closed, of which we knew nothing. */
    @Test
    void byMetasWordWhateverWeThink() {
        fallsBackTo(new Bot.FallbackTemplate("size_ulasamadik", "tr"));
        simulator().put("/simulator/limits", Map.of("window", "async"));
        var message = Meta.text(phone, newWamid(), Instant.now(), "echo merhaba");

        Meta.post(node(), Meta.webhook(Meta.messages(World.NUMBER, message)));

        eventually().untilAsserted(() -> assertThat(statesOf(phone)).containsExactly("read"));
        assertThat(simulator().answersOn(phone)).singleElement().asString().startsWith(CALL_BACK);
    }

    private void pass(Duration time) {
        simulator().pass(time);
        passed = passed.plus(time);
    }

    private void fallsBackTo(Bot.@Nullable FallbackTemplate template) {
        var bots = node().bean(Bots.class);
        var account = node().bean(Accounts.class).owning(new PhoneNumberId(World.NUMBER));
        var bot = bots.get(account.tenant(), account.botId());
        bots.put(new Bot(
                bot.tenant(),
                bot.id(),
                bot.name(),
                bot.language(),
                bot.tone(),
                bot.instructions(),
                bot.maxResponseLength(),
                bot.memoryWindow(),
                bot.fallbackMessage(),
                template,
                bot.splitsLongTexts(),
                bot.knowledge()));
    }
}
