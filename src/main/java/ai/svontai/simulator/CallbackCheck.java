package ai.svontai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Asks a callback whether it knows the verify token, and waits for the answer. */
@Component("simulatedCallbackCheck")
@Profile("simulator")
class CallbackCheck {

    private final SimulatorSettings settings;
    private final RandomText random;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    CallbackCheck(SimulatorSettings settings, RandomText random) {
        this.settings = settings;
        this.random = random;
    }

    /** Answers the callback if it has proved itself. */
    URI prove(String callback, String verifyToken) {
        var challenge = random.challenge();
        var query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + UriUtils.encode(verifyToken, UTF_8);
        try {
            var asked = URI.create(callback + (callback.contains("?") ? "&" : "?") + query);
            var request = HttpRequest.newBuilder(asked)
                    .timeout(settings.callbackTimeout())
                    .header("User-Agent", "facebookplatform/1.0 (+http://developers.facebook.com)")
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw SignupRefusal.callbackFailed("HTTP Status Code = " + answer.statusCode());
            }
            if (!answer.body().equals(challenge)) {
                throw SignupRefusal.callbackFailed("The answer does not match the challenge, expected " + challenge);
            }
            return URI.create(callback);
        } catch (HttpTimeoutException e) {
            throw SignupRefusal.callbackFailed("curl_errno = 28; curl_error = Operation timed out after "
                    + settings.callbackTimeout().toMillis() + " milliseconds with 0 bytes received");
        } catch (IOException | IllegalArgumentException e) {
            throw SignupRefusal.callbackFailed("curl_errno = 7; curl_error = Failed to connect");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SignupRefusal.callbackFailed("interrupted");
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
