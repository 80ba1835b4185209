package ai.svontai.bot;

import java.util.UUID;

/** A number whose bot is gone. */
public class NoSuchBot extends RuntimeException {

    NoSuchBot(UUID id) {
        super("there is no bot " + id);
    }
}
