package ai.svontai.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is nothing but bytes: what it calls itself is the sender's word. Camel would take a form apart before
 * its signature is checked, and fail on a charset that does not exist.
 */
class UntypedRequest extends ReadRequest {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String BYTES = "application/octet-stream";

    UntypedRequest(HttpServletRequest request, byte[] body) {
        super(request, body);
    }

    @Override
    public String getContentType() {
        return BYTES;
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return CONTENT_TYPE.equalsIgnoreCase(name) ? BYTES : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return CONTENT_TYPE.equalsIgnoreCase(name) ? Collections.enumeration(List.of(BYTES)) : super.getHeaders(name);
    }
}
