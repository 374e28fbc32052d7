package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the port of a server may stand: in brackets behind it, before it, in the line above. */
class PortsBesideServersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "House smtp.house.net (587) / OVH ssl0.house.net (465) ; smtp smtp.house.net 587 starttls, smtp ssl0.house.net 465 tls",
                "| Provider | SMTP (port) | / | House | smtp.house.net (25) | / | Other | mx7.other.net (465) | ; smtp mx7.other.net 465 tls, smtp smtp.house.net 25 starttls"
            })
    void areInBracketsBehindThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "House SSL 465 smtp.house.net / House TLS 587 smtp.house.net / Other TLS 25 out.other.net ; smtp out.other.net 25 starttls, smtp smtp.house.net 465 tls, smtp smtp.house.net 587 starttls"
            })
    void areBeforeThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "SMTP_PORT=465 / SMTP_SERVER='smtp.house.net' / SMTP_PORT=587 / SMTP_SERVER='smtp.other.net' ; smtp smtp.house.net 465 tls, smtp smtp.other.net 587 starttls",
                "SMTP_SERVER=smtp.house.net / SMTP_PORT=465 / SMTP_SSL=yes / SMTP_PORT=465 / SMTP_SERVER=smtp.other.net ; smtp smtp.house.net 465 tls, smtp smtp.other.net 465 tls"
            })
    void areAboveThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "Type / Server / Port / House / smtp.house.net / 2525 / Other / smtp.other.net / 25 ; smtp smtp.house.net 2525 starttls, smtp smtp.other.net 25 starttls"
            })
    void areAloneBelowThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "Outgoing server: smtp.house.net / Port: 587 / Outgoing server: smtp2.house.net ; smtp smtp.house.net 587 starttls, smtp smtp2.house.net ? ?"
            })
    void areOfTheServerAboveWhereItHasNoOther(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
