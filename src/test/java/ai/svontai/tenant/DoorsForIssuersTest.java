package ai.svontai.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Doors for tokens of an issuer that publishes its keys. */
class DoorsForIssuersTest {

    private static final RSAKey FIRST = Issuer.rsaKey("first");
    private static final RSAKey SECOND = Issuer.rsaKey("second");

    private final Issuer issuer = new Issuer();

    DoorsForIssuersTest() {
        issuer.publish(FIRST.toPublicJWK());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void openForItsTokensAndFetchTheKeysOnce() {
        var house = byDiscovery();

        for (var i = 0; i < 3; i++) {
            assertThat(House.text(get(house, signed(issuer.claims(), FIRST)))).isEqualTo("ayse of " + Issuer.TENANT);
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void openWithoutDiscovery() throws JOSEException {
        var house = byAddress();
        var elliptic = Issuer.ecKey("elliptic");
        issuer.publish(elliptic.toPublicJWK());
        var signer = new ECDSASigner(elliptic);

        good(house, Issuer.sign(issuer.claims(), JWSAlgorithm.ES256, "elliptic", signer));
        good(house, Issuer.signAccess(issuer.claims().issuer("anybody"), JWSAlgorithm.ES256, "elliptic", signer));
    }

    @Test
    void openForTheKeysThatFollow() {
        var house = byDiscovery();
        good(house, signed(issuer.claims(), FIRST));

        issuer.publish(SECOND.toPublicJWK());

        good(house, signed(issuer.claims(), SECOND));
        bad(house, signed(issuer.claims(), FIRST));
    }

    @Test
    void doNotFetchForEachKeyThatSomebodyMakesUp() {
        var house = byDiscovery();

        for (var i = 0; i < 20; i++) {
            var made = Issuer.sign(issuer.claims(), JWSAlgorithm.RS256, "made-up-" + i, signer(SECOND));
            bad(house, made);
        }

        assertThat(issuer.fetches()).isLessThanOrEqualTo(3);
        good(house, signed(issuer.claims(), FIRST));
    }

    @Test
    void stayShutForTokensThatOnlyLookLikeItsOwn() throws Exception {
        var house = byDiscovery();
        good(house, signed(issuer.claims(), FIRST));
        var pem = FIRST.toRSAPublicKey().getEncoded();

        bad(house, Issuer.sign(issuer.claims(), JWSAlgorithm.HS256, "first", new MACSigner(pem)));
        bad(house, Issuer.sign(issuer.claims(), JWSAlgorithm.HS256, "first", new MACSigner(SomeSettings.SECRET)));
        bad(house, Issuer.sign(issuer.claims(), JWSAlgorithm.RS512, "first", signer(FIRST)));
        bad(house, Issuer.sign(issuer.claims(), JWSAlgorithm.RS256, "first", signer(SECOND)));
        bad(house, new PlainJWT(issuer.claims().build()).serialize());
    }

    @Test
    void stayShutForTokensThatAreNotMeantForUs() {
        var house = House.with(
                "svontai.tenant.jwt-secret=",
                "svontai.tenant.issuer=" + issuer.address(),
                "svontai.tenant.audience=svontai");

        good(house, signed(issuer.claims().audience(List.of("other", "svontai")), FIRST));
        bad(house, signed(issuer.claims().audience("other"), FIRST));
        bad(house, signed(issuer.claims(), FIRST));
        bad(house, signed(issuer.claims().audience("svontai").issuer("https://login.example.com"), FIRST));
        bad(house, signed(issuer.claims().audience("svontai").expirationTime(null), FIRST));
        bad(house, signed(issuer.claims().audience("svontai").claim("type", "refresh"), FIRST));
    }

    @Test
    void sayThatTheIssuerDoesNotAnswerAndNothingElse() {
        for (var house : List.of(byDiscovery(), byAddress())) {
            issuer.fallIll();
            var answer = get(house, signed(issuer.claims(), FIRST));

            House.assertProblem(503, "issuer does not answer", answer);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
            assertThat(House.text(answer)).doesNotContain("127.0.0.1", "OutOfMemory", "inside.host");
            assertThat(house.refusals("issuer")).isEqualTo(1);

            issuer.recover();
            good(house, signed(issuer.claims(), FIRST));
        }
    }

    @Test
    void sayTheSameWhereNobodyListens() {
        var house = byAddress();
        issuer.close();

        House.assertProblem(503, "issuer does not answer", get(house, signed(issuer.claims(), FIRST)));
        assertThat(get(house, "").getStatus()).isEqualTo(401);
        assertThat(get(house, "nonsense").getStatus()).isEqualTo(401);
    }

    @Test
    void stayShutForTheIssuerOfSomebodyElse() {
        var house = House.with("svontai.tenant.jwt-secret=", "svontai.tenant.issuer=" + issuer.address() + "/");

        House.assertProblem(503, "issuer does not answer", get(house, signed(issuer.claims(), FIRST)));
    }

    private House byDiscovery() {
        return House.with("svontai.tenant.jwt-secret=", "svontai.tenant.issuer=" + issuer.address());
    }

    private House byAddress() {
        return House.with("svontai.tenant.jwt-secret=", "svontai.tenant.jwks-uri=" + issuer.keysAddress());
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        return Issuer.sign(claims, JWSAlgorithm.RS256, key.getKeyID(), signer(key));
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletResponse get(House house, String token) {
        return house.answer("GET", "/api/templates", token);
    }

    private static void good(House house, String token) {
        assertThat(get(house, token).getStatus()).isEqualTo(200);
    }

    private static void bad(House house, String token) {
        House.assertProblem(401, "Authorization: Bearer", get(house, token));
    }
}
