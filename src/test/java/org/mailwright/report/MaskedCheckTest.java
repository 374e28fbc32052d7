package org.mailwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.CheckReport;
import org.mailwright.model.AccountSettings;
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

    /** A server may say them, too. */
    @Test
    void theSendersNamesAreHiddenInWhatWasSaidAsWell() {
        var sender = new EmailAddress("grace", DomainName.of("example.net"));
        var check =
                said(Samples.refused(ADA, "ada"), sender, "S: 250 Zuse Konrad, your sender grace is no alias of yours");

        assertThat(MaskedCheck.of(check).trace().transcript())
                .containsExactly("S: 250 Z…, your sender g… is no alias of yours");
    }

    /** A name of spaces would hide those of every line. */
    @Test
    void aBlankNameHidesNothing() {
        var check = Samples.refused(ADA, "ada");
        var blank = new CheckReport(
                check.conclusion(),
                check.findings(),
                check.settings().withNames("   ", ""),
                check.delivery(),
                new CheckReport.Trace(List.of("S: 250   ok"), check.trace().took(), Optional.empty()));

        assertThat(MaskedCheck.of(blank).trace().transcript()).containsExactly("S: 250   ok");
    }

    private static CheckReport said(CheckReport check, EmailAddress sender, String line) {
        var settings = check.settings();
        return new CheckReport(
                check.conclusion(),
                check.findings(),
                new AccountSettings(
                        settings.address(),
                        settings.displayName(),
                        "",
                        settings.incoming(),
                        settings.outgoing(),
                        settings.outgoingLogin(),
                        settings.leaveOnServer(),
                        settings.serverTimeout(),
                        Optional.of(sender)),
                check.delivery(),
                new CheckReport.Trace(List.of(line), check.trace().took(), Optional.empty()));
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
