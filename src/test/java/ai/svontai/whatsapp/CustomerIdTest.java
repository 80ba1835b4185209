package ai.svontai.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIdTest {

    @Test
    void needsAnId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(null, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ZA.4Tq8mX2nP0vK7c, 27825550142, CustomerId[user id and phone]
            ZA.4Tq8mX2nP0vK7c,            , CustomerId[user id]
                             , 27825550142, CustomerId[phone]
            """)
    void tellsWhichIdsThereAreAndNeverWhatTheyAre(@Nullable String userId, @Nullable String waId, String told) {
        assertThat(new CustomerId(userId, waId)).hasToString(told);
    }
}
