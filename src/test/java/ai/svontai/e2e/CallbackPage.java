package ai.svontai.e2e;

import java.util.Map;

/** The page to which Meta sends the browser back, made as the service makes it. */
final class CallbackPage {

    static final String PATH = "/api/onboarding/whatsapp/callback";

    private CallbackPage() {}

    static PageStage.Answer of(Map<String, Object> outcome) {
        return with(script(outcome));
    }

    static PageStage.Answer with(String inBody) {
        return PageStage.Answer.page("""
                <!doctype html>
                <html lang="tr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>WhatsApp</title>
                <link rel="stylesheet" href="/connect/callback.css">
                <script type="module" src="/connect/callback.js"></script>
                </head>
                <body>
                <main>
                <h1 id="title">WhatsApp Bağlantı Hatası</h1>
                <p id="message">Meta penceresinde izin verilmedi. Hiçbir şey değiştirilmedi; yeniden deneyebilirsiniz.</p>
                <a id="again" href="/connect">Yeniden dene</a>
                </main>
                %s
                </body>
                </html>
                """.formatted(inBody));
    }

    static String script(Map<String, Object> outcome) {
        return "<script type=\"application/json\" id=\"outcome\">"
                + Http.write(outcome).replace("<", "\\u003c") + "</script>";
    }
}
