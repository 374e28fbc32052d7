package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a page calls old, also several in one sentence. */
class OldNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server = imap.house.net / The old server names (imap.shed.net and"
                        + " smtp.shed.net, retired years ago) will not work. | imap imap.house.net ? ?",
                "IMAP server: imap.house.net / The old names imap.shed.net and smtp.shed.net no"
                        + " longer work. | imap imap.house.net ? ?",
                "IMAP-Server: imap.house.net / Die alten Servernamen (imap.shed.net und"
                        + " smtp.shed.net) funktionieren nicht mehr. | imap imap.house.net ? ?",
                "IMAP server: mail.house.net, port 993 / Never enter imap.house.net or smtp.house.net as the server. | imap"
                        + " mail.house.net 993 tls",
                "Serveur SMTP : smtp.house.fr / Changez le port du serveur sortant de 25 à 465. | smtp smtp.house.fr 465 tls",
                "Serveur IMAP : imap.house.net / Les anciens noms (imap.shed.net et smtp.shed.net)"
                        + " ne fonctionnent plus. | imap imap.house.net ? ?"
            })
    void noneOfThemIsAServer(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
