package ai.svontai.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.graph.GraphApp;
import org.junit.jupiter.api.Test;

class CandidateTest {

    @Test
    void doesNotShowItsToken() {
        var token = "EAAG-a-token-that-Meta-gave";

        assertThat(new Candidate(token, null).toString()).doesNotContain(token).contains(Fingerprint.of(token));
        assertThat(new GraphApp("9988", "s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void tellsNothingOfAShortTokensEnd() {
        assertThat(Fingerprint.lastFour("EAAG-short")).isEmpty();
        assertThat(Fingerprint.lastFour("EAAG-a-token-that-Meta-gave")).isEqualTo("gave");
    }
}
