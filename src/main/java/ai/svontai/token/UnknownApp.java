package ai.svontai.token;

/** Meta answers questions about tokens only to an app. */
public class UnknownApp extends RuntimeException {

    UnknownApp() {
        super("META_APP_ID or META_APP_SECRET is empty: copy both from the app's dashboard, Settings > Basic");
    }
}
