package org.mailwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** Names that are hidden besides that of the address. */
class MaskedCheckTest {

    private static final EmailAddress ADA = new EmailAddress("ada", DomainName.of("example.org"));

    /** As Windows, Exchange and shared hosts write them. */
    @ParameterizedTest
    @ValueSource(strings = {"CORP\\lovelace", "corp/lovelace", "lovelace@corp.example", "CORP\\lovelace@corp.example"})
    void theUserNameIsHiddenInEachOfItsForms(String username) {
        var masked = MaskedCheck.of(Samples.refused(ADA, username));

        assertThat(masked.toString()).doesNotContainIgnoringCase("lovelace").contains("imap.example.org");
    }

    /** There is no name in it, and every word of the report would be one. */
    @ParameterizedTest
    @ValueSource(strings = {"CORP\\", "/", " "})
    void ofAUserNameWithoutANameTheRestStaysReadable(String username) {
        var masked = MaskedCheck.of(Samples.refused(ADA, username));

        assertThat(masked.trace().transcript()).contains("S: * OK ready");
    }

    @Test
    void aUserNameThatBeginsWithAnAtIsOneName() {
        assertThat(MaskedCheck.of(Samples.refused(ADA, "@lovelace")).toString()).doesNotContain("lovelace");
    }

    @Test
    void theSendersNameAndTheSendersAddressAreHidden() {
        var check = Samples.refused(ADA, "ada");

        assertThat(check.toString()).contains("Zuse Konrad");
        assertThat(MaskedCheck.of(check).toString()).doesNotContain("Zuse", "Konrad");
    }

    /** RFC 5321, section 4.5.3.1.3: 254 letters in all. */
    @Test
    void aLongDomainHasRoomForALetterOnly() {
        var domain = DomainName.of(String.join(".", "a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(60)));
        var address = EmailAddress.of("x", domain);

        assertThat(address).isPresent();
        assertThat(MaskedCheck.of(Samples.refused(address.get(), "x"))
                        .settings()
                        .address())
                .isEqualTo(new EmailAddress("x", domain));
    }
}
