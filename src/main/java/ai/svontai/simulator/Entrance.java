package ai.svontai.simulator;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets into the Graph whoever knows its version and holds a token for what is asked for. */
@Component
@Profile("simulator")
class Entrance {

    private final SimulatorSettings settings;
    private final BusinessNumbers numbers;
    private final MetaTokens tokens;
    private final Proof proof;

    Entrance(SimulatorSettings settings, BusinessNumbers numbers, MetaTokens tokens, Proof proof) {
        this.settings = settings;
        this.numbers = numbers;
        this.tokens = tokens;
        this.proof = proof;
    }

    BusinessNumber number(String phoneNumberId, GraphCall call) {
        var number = numbers.find(phoneNumberId);
        open(door -> number.filter(door::leadsTo).isPresent(), phoneNumberId, call);
        return number.orElseThrow();
    }

    /** The token of a number opens its WABA as well. Answers the token. */
    String waba(String wabaId, GraphCall call) {
        return open(door -> door.wabaId().equals(wabaId), wabaId, call);
    }

    /** The app itself, or whoever holds a token that is good for anything. */
    void partner(GraphCall call) {
        if (!isApp(call)) {
            open(Door::isGood, call.object(), call);
        }
    }

    /** Whether this is the app's own token: it holds the secret, so it needs no proof, but must not have a wrong one. */
    boolean isApp(GraphCall call) {
        version(call);
        var app = call.token().filter(settings.appToken()::equals);
        app.filter(token -> call.has(Proof.PARAMETER)).ifPresent(token -> proof.check(call, token));
        return app.isPresent();
    }

    static void version(GraphCall call) {
        if (!GraphVersion.isKnown(call.version())) {
            throw GraphRefusal.unknownPath(call.path());
        }
    }

    private String open(Predicate<Door> asked, String id, GraphCall call) {
        version(call);
        var token = call.token().orElseThrow(GraphRefusal::noToken);
        proof.check(call, token);
        var doors = tokens.doors(token);
        if (doors.isEmpty()) {
            throw GraphRefusal.wrongToken();
        }
        var found = doors.stream().filter(asked).toList();
        var known = found.isEmpty() ? doors : found;
        if (known.stream().noneMatch(Door::isGood)) {
            throw GraphRefusal.revokedToken(known.stream()
                    .map(Door::flaw)
                    .flatMapToInt(OptionalInt::stream)
                    .findFirst()
                    .orElse(GraphRefusal.LOGGED_OUT));
        }
        if (found.isEmpty()) {
            throw GraphRefusal.unknownObject(id, call.method());
        }
        return token;
    }
}
