package ai.svontai.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The Graph API, as far as tokens go. */
@RestController("simulatedOauthController")
@RequestMapping(GraphCall.BASE + "/{version}")
@Profile("simulator")
class OauthController {

    private final SignupDesk desk;
    private final Oauth oauth;
    private final Batch batch;

    OauthController(SignupDesk desk, Oauth oauth, Batch batch) {
        this.desk = desk;
        this.oauth = oauth;
        this.batch = batch;
    }

    @RequestMapping(
            path = "/oauth/access_token",
            method = {RequestMethod.GET, RequestMethod.POST})
    DeferredResult<ResponseEntity<byte[]>> accessToken(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), oauth::accessToken);
    }

    @GetMapping("/oauth/revoke")
    DeferredResult<ResponseEntity<byte[]>> revoke(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), oauth::revoke);
    }

    @RequestMapping("/debug_token")
    DeferredResult<ResponseEntity<byte[]>> debugToken(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), oauth::debugToken);
    }

    @PostMapping({"", "/"})
    DeferredResult<ResponseEntity<byte[]>> batch(HttpServletRequest request) {
        var call = GraphCall.of(request);
        return desk.serve(call, Batch.names(call), batch::answer);
    }
}
