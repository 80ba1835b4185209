package ai.svontai.reply;

import ai.svontai.bot.Bots;
import ai.svontai.conversation.Answer;
import ai.svontai.conversation.Turn;
import ai.svontai.whatsapp.OutboundMessage;
import ai.svontai.whatsapp.TextPieces;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides whether to say what the AI answered, to ask it again, or to fall back. */
@Component
class ReplyJudge {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyJudge.class);

    private final ReplySettings settings;
    private final Bots bots;

    ReplyJudge(ReplySettings settings, Bots bots) {
        this.settings = settings;
        this.bots = bots;
    }

    public Verdict judge(@Body AiOutcome outcome, @Variable("turn") Turn turn) {
        return switch (outcome) {
            case AiOutcome.Answered answered -> new Verdict.Say(new Answer(turn, texts(answered.text(), turn), false));
            case AiOutcome.Unavailable silence -> askAgain(turn, silence.why());
            case AiOutcome.Refused refusal -> fallback(turn, refusal.why());
        };
    }

    private List<String> texts(String answer, Turn turn) {
        var fits = answer.length() <= OutboundMessage.Text.LONGEST;
        return fits || bots.get(turn.bell().tenant(), turn.botId()).splitsLongTexts()
                ? TextPieces.numbered(answer)
                : List.of(TextPieces.first(answer));
    }

    private Verdict askAgain(Turn turn, String why) {
        if (turn.attempts() >= settings.retryDelays().size()) {
            return fallback(turn, why);
        }
        LOG.warn("{} for conversation {}: asking again", why, turn.bell().conversationId());
        return new Verdict.AskAgain(settings.retryDelays().get(turn.attempts()));
    }

    private Verdict fallback(Turn turn, String why) {
        LOG.error(
                "{} for conversation {}: an operator should answer",
                why,
                turn.bell().conversationId());
        var texts = turn.apologised()
                ? List.<String>of()
                : List.of(bots.get(turn.bell().tenant(), turn.botId()).fallbackMessage());
        return new Verdict.Say(new Answer(turn, texts, true));
    }
}
