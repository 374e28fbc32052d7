package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A paragraph whose lines were wrapped is one line; labels below each other are several. */
class WrappedLinesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Use the server a.house.net for incoming mail (IMAP) in all of the programs that you / have, but "
                        + "with the port 1430 in place of the one that they show. | imap a.house.net 1430 ?",
                "IMAP server: in.house.net / (for those who still have one of the programs that cannot do this, "
                        + "the server is / called imap.example.com) | imap in.house.net ? ?"
            })
    void aSentenceGoesOnInTheNextLine(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Incoming mail server of the house (IMAP): a.house.net / Port of the incoming mail server: 9930 "
                        + "/ Outgoing mail server of the house: b.house.net / Port of the outgoing mail server: 5870 | "
                        + "imap a.house.net 9930 ?, smtp b.house.net 5870 ?"
            })
    void aLabelBeginsALine(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
