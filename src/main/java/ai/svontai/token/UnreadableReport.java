package ai.svontai.token;

/** Meta's answer about a token says nothing about it. */
public class UnreadableReport extends RuntimeException {

    UnreadableReport() {
        super("Meta's report about a token has no data.is_valid, or no data.app_id of a valid one");
    }
}
