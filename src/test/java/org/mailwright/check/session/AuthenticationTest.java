package org.mailwright.check.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.EmailAddress;

/** What to log on as. */
class AuthenticationTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();

    @ParameterizedTest
    @CsvSource({"ada@example.org, ada", "ada, ada@example.org", "lovelace, ada@example.org"})
    void theAddressStandsForItsLocalPartAndTheOtherWayRound(String username, String other) {
        assertThat(Authentication.otherForm(username, ADA)).contains(other);
    }

    /** It is the name of another account, or none. */
    @ParameterizedTest
    @CsvSource({"ada@example.net", "''", "@"})
    void anotherAddressHasNoOtherForm(String username) {
        assertThat(Authentication.otherForm(username, ADA)).isEqualTo(Optional.empty());
    }
}
