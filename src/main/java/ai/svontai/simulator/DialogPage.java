package ai.svontai.simulator;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The pages of the dialog, plain enough to be read and clicked by a program. */
final class DialogPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Meta (simulated)</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
            fieldset { border: 1px solid #ccd; border-radius: 8px; margin: 1rem 0; }
            label { display: block; } .waba { margin-left: 1.5rem; } .number { margin-left: 3rem; }
            button { font: inherit; padding: .5rem 1.5rem; border-radius: 6px; border: 1px solid #889; }
            #accept { background: #0064e0; color: #fff; }
            </style>
            </head>
            <body>
            <h1>Meta (simulated)</h1>
            %s
            </body>
            </html>
            """;

    private DialogPage() {}

    /** The first business is chosen, with all it has. */
    static String question(String clientId, String redirectUri, @Nullable String state, List<MetaBusiness> businesses) {
        var kept = hidden("client_id", clientId)
                + hidden("redirect_uri", redirectUri)
                + (state == null ? "" : hidden("state", state));
        var first = businesses.isEmpty() ? "" : businesses.getFirst().id();
        var choices = businesses.stream()
                .map(business -> choice(business, business.id().equals(first)))
                .collect(Collectors.joining());
        return FRAME.formatted("""
                <p>An app asks to manage your WhatsApp account. Whom do you let it act for?</p>
                <form method="post" action="?">
                %s%s
                <button id="accept" name="decision" value="accept">Accept</button>
                <button id="decline" name="decision" value="decline">Decline</button>
                </form>
                """.formatted(kept, choices));
    }

    static String error(String why) {
        return FRAME.formatted("<p id=\"error\">" + escaped(why) + "</p>");
    }

    private static String choice(MetaBusiness business, boolean chosen) {
        var connected = business.isConnected() ? " (connected)" : "";
        var radio = input("radio", "business_id", business.id(), chosen);
        return "<fieldset>\n" + label("business", radio, business.name() + connected)
                + business.wabas().stream().map(DialogPage::choice).collect(Collectors.joining()) + "</fieldset>\n";
    }

    private static String choice(MetaWaba waba) {
        return label("waba", input("checkbox", "waba_ids", waba.id(), true), waba.name() + " · " + waba.id())
                + waba.numbers().stream().map(DialogPage::choice).collect(Collectors.joining());
    }

    private static String choice(MetaNumber number) {
        var digits = number.asBusinessNumber().displayPhoneNumber();
        return label("number", input("checkbox", "phone_number_ids", number.id(), true), PhoneFormat.of(digits));
    }

    private static String label(String kind, String input, String text) {
        return "<label class=\"" + kind + "\">" + input + " " + escaped(text) + "</label>\n";
    }

    private static String input(String type, String name, String value, boolean checked) {
        return "<input type=\"" + type + "\" name=\"" + name + "\" value=\"" + escaped(value) + "\""
                + (checked ? " checked" : "") + ">";
    }

    private static String hidden(String name, String value) {
        return input("hidden", name, value, false) + "\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
