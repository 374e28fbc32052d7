package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags of HTML within the lines of a text. */
class TagsInALineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP-Server: <code>smtp.house.net</code> (Port 587, TLS) · IMAP-Server:"
                        + " <code>imap.house.net</code> (Port 993, SSL). | imap imap.house.net 993 tls, smtp"
                        + " smtp.house.net 587 starttls",
                "<div>SMTP server: <code>smtp.house.net</code> (port 587, TLS)</div> | smtp"
                        + " smtp.house.net 587 starttls",
                "IMAP server: <b>imap.house.net</b> / <em>Port:</em> <strong class=\"x\">993</strong>"
                        + " | imap imap.house.net 993 tls",
                "Serveur IMAP : <span>imap.house.net</span>, port <i>993</i> | imap imap.house.net" + " 993 tls",
                "SMTP server: <smtp.house.net> | smtp smtp.house.net ? ?"
            })
    void tagsAreNoPartOfWhatTheyMark(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
