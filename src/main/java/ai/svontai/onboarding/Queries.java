package ai.svontai.onboarding;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads what stands behind the question mark of an address that somebody else wrote. */
final class Queries {

    private Queries() {}

    /** Its parameters, decoded; none of an address that is none. */
    static Map<String, String> of(@Nullable String address) {
        if (address == null) {
            return Map.of();
        }
        try {
            var parameters =
                    UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
            var decoded = new java.util.HashMap<String, String>();
            parameters.toSingleValueMap().forEach((name, value) -> {
                if (value != null) {
                    decoded.put(name, UriUtils.decode(value.replace('+', ' '), "UTF-8"));
                }
            });
            return decoded;
        } catch (IllegalArgumentException unreadable) {
            return Map.of();
        }
    }
}
