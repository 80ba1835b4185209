package ai.svontai.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The Graph API, as far as subscribing to a WABA and registering a phone number go. */
@RestController("simulatedOnboardingController")
@RequestMapping(GraphCall.BASE + "/{version}/{id:\\d+}")
@Profile("simulator")
class OnboardingController {

    private final SignupDesk desk;
    private final Entrance entrance;
    private final MetaBusinesses businesses;
    private final SubscribedApps apps;
    private final Onboarding onboarding;

    OnboardingController(
            SignupDesk desk, Entrance entrance, MetaBusinesses businesses, SubscribedApps apps, Onboarding onboarding) {
        this.desk = desk;
        this.entrance = entrance;
        this.businesses = businesses;
        this.apps = apps;
        this.onboarding = onboarding;
    }

    @GetMapping("/subscribed_apps")
    DeferredResult<ResponseEntity<byte[]>> subscribed(HttpServletRequest request) {
        return ofWaba(request, (waba, call) -> apps.list(waba));
    }

    @PostMapping("/subscribed_apps")
    DeferredResult<ResponseEntity<byte[]>> subscribe(HttpServletRequest request) {
        return ofWaba(request, apps::subscribe);
    }

    @DeleteMapping("/subscribed_apps")
    DeferredResult<ResponseEntity<byte[]>> unsubscribe(HttpServletRequest request) {
        return ofWaba(request, (waba, call) -> apps.unsubscribe(waba));
    }

    @PostMapping("/register")
    DeferredResult<ResponseEntity<byte[]>> register(HttpServletRequest request) {
        return ofNumber(request, onboarding::register);
    }

    @PostMapping("/deregister")
    DeferredResult<ResponseEntity<byte[]>> deregister(HttpServletRequest request) {
        return ofNumber(request, (number, call) -> onboarding.deregister(number));
    }

    @PostMapping
    DeferredResult<ResponseEntity<byte[]>> setPin(HttpServletRequest request) {
        return ofNumber(request, onboarding::setPin);
    }

    @PostMapping("/smb_app_data")
    DeferredResult<ResponseEntity<byte[]>> synchronize(HttpServletRequest request) {
        return ofNumber(request, onboarding::synchronize);
    }

    private DeferredResult<ResponseEntity<byte[]>> ofWaba(
            HttpServletRequest request, BiFunction<MetaWaba, GraphCall, ?> work) {
        return desk.serve(GraphCall.of(request), call -> {
            entrance.waba(call.object(), call);
            return work.apply(businesses.waba(call.object()).orElseThrow(), call);
        });
    }

    private DeferredResult<ResponseEntity<byte[]>> ofNumber(
            HttpServletRequest request, BiFunction<MetaNumber, GraphCall, ?> work) {
        return desk.serve(GraphCall.of(request), call -> {
            entrance.number(call.object(), call);
            return work.apply(businesses.number(call.object()).orElseThrow(), call);
        });
    }
}
