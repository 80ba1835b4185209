package ai.svontai.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's login: publishes its keys over HTTP, and changes them now and then. */
final class Issuer implements AutoCloseable {

    static final String TENANT = "6d6e1e4a-8a3a-4f0c-9a53-3b0d8c1f7a11";

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<? extends JWK> keys = List.of();
    private volatile boolean ill;

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, new JWKSet(List.copyOf(keys)).toString(true));
        });
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(address(), keysAddress())));
        server.start();
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = (ill ? "java.lang.OutOfMemoryError at inside.host" : text).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(ill ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String keysAddress() {
        return address() + "/jwks";
    }

    int fetches() {
        return fetches.get();
    }

    /** Signs with these keys from now on. */
    void publish(JWK... newKeys) {
        keys = List.of(newKeys);
    }

    void fallIll() {
        ill = true;
    }

    void recover() {
        ill = false;
    }

    static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static com.nimbusds.jose.jwk.ECKey ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A viewer's claims, good for an hour. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("ayse")
                .issuer(address())
                .claim("tenant_id", TENANT)
                .claim("role", "viewer")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String id, JWSSigner signer) {
        return sign(claims, new JWSHeader.Builder(algorithm).keyID(id).build(), signer);
    }

    static String signAccess(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String id, JWSSigner signer) {
        var type = new JOSEObjectType("at+jwt");
        return sign(
                claims, new JWSHeader.Builder(algorithm).keyID(id).type(type).build(), signer);
    }

    private static String sign(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
