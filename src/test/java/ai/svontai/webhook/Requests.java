package ai.svontai.webhook;

import org.springframework.mock.web.MockHttpServletRequest;

/** Requests as a container hands them on. */
final class Requests {

    private Requests() {}

    static MockHttpServletRequest of(String method, String path, byte[] body) {
        return saying(body.length, method, path, body);
    }

    /** @param length what it says of its body; -1 when it is chunked */
    static MockHttpServletRequest saying(long length, String method, String path, byte[] body) {
        var request = new MockHttpServletRequest(method, path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setServletPath(path);
        request.setContent(body);
        return request;
    }
}
