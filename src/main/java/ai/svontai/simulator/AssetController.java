package ai.svontai.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The Graph API, as far as looking at WABAs and their phone numbers goes. */
@RestController("simulatedAssetController")
@RequestMapping(GraphCall.BASE + "/{version}/{id:\\d+}")
@Profile("simulator")
class AssetController {

    private final SimulatorSettings settings;
    private final SignupDesk desk;
    private final Entrance entrance;
    private final MetaBusinesses businesses;
    private final Assets assets;

    AssetController(
            SimulatorSettings settings, SignupDesk desk, Entrance entrance, MetaBusinesses businesses, Assets assets) {
        this.settings = settings;
        this.desk = desk;
        this.entrance = entrance;
        this.businesses = businesses;
        this.assets = assets;
    }

    @GetMapping
    DeferredResult<ResponseEntity<byte[]>> one(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), this::tell);
    }

    @GetMapping("/phone_numbers")
    DeferredResult<ResponseEntity<byte[]>> numbers(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), call -> {
            entrance.waba(call.object(), call);
            return assets.numbers(businesses.waba(call.object()).orElseThrow(), call);
        });
    }

    @GetMapping("/client_whatsapp_business_accounts")
    DeferredResult<ResponseEntity<byte[]>> shared(HttpServletRequest request) {
        return desk.serve(GraphCall.of(request), call -> {
            entrance.partner(call);
            if (!call.object().equals(settings.partnerBusinessId())) {
                throw GraphRefusal.unknownObject(call.object(), call.method());
            }
            return assets.shared(call);
        });
    }

    private Object tell(GraphCall call) {
        if (businesses.number(call.object()).isPresent()) {
            entrance.number(call.object(), call);
            return assets.number(businesses.number(call.object()).orElseThrow(), call);
        }
        entrance.waba(call.object(), call);
        return assets.waba(businesses.waba(call.object()).orElseThrow(), call);
    }
}
