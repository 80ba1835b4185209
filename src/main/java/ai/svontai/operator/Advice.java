package ai.svontai.operator;

import ai.svontai.delivery.Waiting;

/** What can be done about a message that waits, and by whom. */
record Advice(Owner owner, String whatToDo) {

    static Advice on(Waiting message) {
        return switch (message.state()) {
            case "parked" -> onParked(String.valueOf(message.parkedReason()));
            case "uncertain" ->
                new Advice(
                        Owner.SYSTEM,
                        "Meta may have taken it. The service waits for a status and then sends it again by itself.");
            default ->
                new Advice(
                        Owner.OPERATOR,
                        "Meta refused it, see error_reason. Mend the cause and send it again, or discard it.");
        };
    }

    private static Advice onParked(String reason) {
        return switch (reason) {
            case "window" ->
                new Advice(
                        Owner.OPERATOR,
                        "The customer's 24 hours are over. Send a template, or send it again when the customer has"
                                + " written.");
            case "reconnect" ->
                new Advice(Owner.TENANT, "Connect the WhatsApp account again: then the message goes by itself.");
            case "account" ->
                new Advice(
                        Owner.TENANT,
                        "Meta does not let the account send. Mend it in Meta's WhatsApp Manager: then the message goes by"
                                + " itself.");
            case "template" ->
                new Advice(Owner.OPERATOR, "Meta refused the template. Send another one, or discard the message.");
            case "limit" ->
                new Advice(
                        Owner.OPERATOR,
                        "A limit of Meta's is reached that lasts for hours or days. Send it again after that.");
            case "uncertain" ->
                new Advice(
                        Owner.OPERATOR,
                        "Meta may have delivered it. Ask or look, then send it again, which may double it, or discard it.");
            case "overtaken" ->
                new Advice(
                        Owner.OPERATOR,
                        "Messages that were written later have left before it. Send it again if it still makes sense, or"
                                + " discard it.");
            default -> new Advice(Owner.OPERATOR, "Send it again, or discard it.");
        };
    }
}
