package ai.svontai.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes message ids that look like Meta's: Base64 of a head, the customer's number and a random part in hex, so that
 * code which sorts, cuts or indexes them meets their real length and alphabet.
 */
@Component
@Profile("simulator")
class Wamids {

    private static final byte[] BY_BUSINESS = {0x15, 0x02, 0x00, 0x11, 0x18, 0x12};
    private static final byte[] BY_CUSTOMER = {0x15, 0x02, 0x00, 0x12, 0x18, 0x14};

    private final RandomGenerator random;

    @Autowired
    Wamids() {
        this(new SecureRandom());
    }

    Wamids(RandomGenerator random) {
        this.random = random;
    }

    String byBusiness(Customer to) {
        return wamid(to, BY_BUSINESS, 9);
    }

    String byCustomer(Customer from) {
        return wamid(from, BY_CUSTOMER, 10);
    }

    private String wamid(Customer customer, byte[] middle, int randomBytes) {
        var key = customer.key().getBytes(StandardCharsets.US_ASCII);
        var unique = new byte[randomBytes];
        random.nextBytes(unique);
        var out = new ByteArrayOutputStream();
        out.write(0x1C);
        out.write(0x18);
        out.write(key.length);
        out.writeBytes(key);
        out.writeBytes(middle);
        out.writeBytes(HexFormat.of().withUpperCase().formatHex(unique).getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        return "wamid." + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
