package ai.svontai.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.svontai.problem.Problem;
import ai.svontai.whatsapp.WabaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {

    @Test
    void areAllOptional() {
        assertThat(Filters.of(null)).isEqualTo(new Filters(null, null, null));
        assertThat(Filters.of("")).isEqualTo(new Filters(null, null, null));
        assertThat(Filters.of("status=paused&")).isEqualTo(new Filters(null, "PAUSED", null));
        assertThat(Filters.of("name=order%5Fready&waba=3300"))
                .isEqualTo(new Filters(new WabaId("3300"), null, "order_ready"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            wabba=3300            | by waba, status and name, and by nothing else
            waba                  | the id of a WABA
            waba=                 | the id of a WABA
            waba=33x              | the id of a WABA
            waba=%20              | the id of a WABA
            status=APPROVED,PAUSED | one of Meta's
            status=%00            | one of Meta's
            name=Order            | a template's whole name
            name=a%25             | a template's whole name
            name=%                | not URL-encoded
            name=%zz              | not URL-encoded
            name=a&name=a         | twice
            """)
    void sayWhatIsWrong(String query, String detail) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Filters.of(query))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.document().detail()).contains(detail);
                });
    }
}
