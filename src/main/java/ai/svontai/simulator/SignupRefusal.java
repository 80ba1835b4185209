package ai.svontai.simulator;

import org.jspecify.annotations.Nullable;

/** What Meta says no with on the way of a sign-up; OAuth's errors have no details. */
final class SignupRefusal {

    static final int EXPIRED_TOKEN = 463;
    static final int PASSWORD_CHANGED = 460;
    static final int APP_REMOVED = 458;

    private SignupRefusal() {}

    static GraphRefusal wrongApp() {
        return oauth(101, null, "Error validating application. Cannot get application info due to a system error.");
    }

    static GraphRefusal wrongSecret() {
        return oauth(1, null, "Error validating client secret.");
    }

    static GraphRefusal noCode() {
        return oauth(100, null, "Invalid verification code format.");
    }

    static GraphRefusal expiredCode() {
        return oauth(100, 36007, "This authorization code has expired.");
    }

    static GraphRefusal otherRedirect() {
        return oauth(
                100,
                36008,
                "Error validating verification code. Please make sure your redirect_uri is identical to the one you"
                        + " used in the OAuth dialog request");
    }

    static GraphRefusal usedCode() {
        return oauth(100, 36009, "This authorization code has been used.");
    }

    static GraphRefusal noAppToken() {
        return oauth(
                100,
                null,
                "(#100) You must provide an app access token, or a user access token that is an owner or developer of"
                        + " the app");
    }

    static GraphRefusal missing(String parameter) {
        return oauth(100, null, "(#100) The parameter " + parameter + " is required");
    }

    static GraphRefusal invalid(String message) {
        return oauth(100, null, "(#100) " + message);
    }

    static GraphRefusal noProof() {
        return oauth(100, null, "API calls from the server require an appsecret_proof argument");
    }

    static GraphRefusal wrongProof() {
        return oauth(100, null, "Invalid appsecret_proof provided in the API argument");
    }

    static GraphRefusal notSubscribed() {
        return invalid("Before override the current callback uri, your app must be subscribed to receive messages for"
                + " WhatsApp Business Account");
    }

    static GraphRefusal callbackFailed(String reason) {
        return oauth(2200, null, "(#2200) Callback verification failed with the following errors: " + reason);
    }

    static GraphRefusal notRegistered() {
        return whatsapp(133010, "The account is not registered", "The phone number is not registered on Cloud API");
    }

    static GraphRefusal wrongPin() {
        return whatsapp(133005, "Two step verification PIN mismatch", "The two-step verification PIN is not correct");
    }

    static GraphRefusal notVerified() {
        return whatsapp(
                133006, "Phone number re-verification needed", "The phone number must be verified before registering");
    }

    static GraphRefusal tooManyPins() {
        return whatsapp(
                133008, "Too many two step verification PIN guesses", "Please try again after the specified time");
    }

    static GraphRefusal tooFastPins() {
        return whatsapp(
                133009, "Two step verification PIN guessed too fast", "Please enter the two-step PIN more slowly");
    }

    static GraphRefusal tooManyRegistrations() {
        return whatsapp(
                133016,
                "Account register deregister rate limit exceeded",
                "Registration or deregistration failed because there were too many attempts for this phone number"
                        + " within 72 hours");
    }

    static GraphRefusal onBusinessApp() {
        return new GraphRefusal(
                400,
                100,
                null,
                "(#100) Invalid parameter",
                "The phone number is in use with the WhatsApp Business app and is neither registered nor deregistered"
                        + " here");
    }

    static GraphRefusal syncedBefore() {
        return whatsapp(2593107, "Sync limit reached", "Synchronization was requested for this phone number before");
    }

    static GraphRefusal syncTooLate() {
        return whatsapp(
                2593108, "Sync outside of the allowed time", "Synchronize within 24 hours of onboarding the number");
    }

    private static GraphRefusal oauth(int code, @Nullable Integer subcode, String message) {
        return new GraphRefusal(400, code, subcode, message, null);
    }

    private static GraphRefusal whatsapp(int code, String title, String details) {
        return new GraphRefusal(400, code, null, "(#" + code + ") " + title, details);
    }
}
