package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels with their values in one line, or behind the numbers of steps, are read like lines of labels. */
class LabelsInALineTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "IMAP settings, Hostname: 127.0.0.1, Port: 1143, Username: the one that is shown, Password: the "
                        + "one that is shown, Security: STARTTLS | imap 127.0.0.1 1143 starttls",
                "IMAP server: a.house.net Port: 143 Security: None / SMTP server: b.house.net Port: 25 Security: "
                        + "None | imap a.house.net 143 none, smtp b.house.net 25 none"
            })
    void areParted(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Step 1: SMTP-server / Step 2: a.house.se / Step 3: Ingen SSL / Step 4: Port 587 | smtp "
                        + "a.house.se 587 none",
                "a) IMAP-Server: a.house.de / b) SSL: nein / c) Port: 143 | imap a.house.de 143 none"
            })
    void stepsHaveNumbersOrLetters(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
