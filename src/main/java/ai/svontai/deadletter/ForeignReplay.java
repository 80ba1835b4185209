package ai.svontai.deadletter;

/** A letter of one tenant that was edited to reach another. */
public class ForeignReplay extends RuntimeException {

    ForeignReplay() {
        super("the letter was edited so that it would have reached another tenant");
    }
}
