package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.reply.StatusPattern.Status;

class StatusPatternTest {

    @ParameterizedTest
    @CsvSource({
        "5.7.8, 5, 7, 8, true",
        "5.7.8, 5, 7, 9, false",
        "5.7.8, 5, 7, 7, false",
        "5.7.8, 4, 7, 8, false",
        "5.7.8, 5, 1, 8, false",
        "x.7.8, 4, 7, 8, true",
        "x.7.8, 4, 6, 8, false",
        "5.1.*, 5, 1, 0, true",
        "5.1.x, 5, 1, 999, true",
        "5.1.*, 5, 2, 1, false",
        "5.7.606-649, 5, 7, 605, false",
        "5.7.606-649, 5, 7, 606, true",
        "5.7.606-649, 5, 7, 649, true",
        "5.7.606-649, 5, 7, 650, false"
    })
    void aPatternFitsItsGroupAndNoOther(String pattern, int kind, int subject, int detail, boolean fits) {
        assertThat(StatusPattern.parse(pattern).fits(new Status(kind, subject, detail)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5.7", "3.7.1", "5.7.1-", "5.77.1", "5.7.1000"})
    void anythingElseIsABug(String text) {
        assertThatThrownBy(() -> StatusPattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
